"""hospital.tmx: a shared ward above, a corridor with the operating theatre below. 22 July 2009."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from places.maps import doorways
from places.maps import hall_props as hall
from places.maps import hospital_walls as walls
from places.maps import ward_life as life
from places.maps import ward_props as ward
from places.paint import frames, still
from places.palette import MINT, ROSE
from places.tiled import Sheet, TiledMap

COLS, ROWS = 30, 21
WARD_WALL, CORRIDOR_WALL, CORRIDOR_FLOOR, FRONT = 0, 11, 14, 20  # first row of each band


def _tiles() -> SimpleNamespace:
    """All tilesets; a name is the ids of one thing."""
    t = SimpleNamespace()
    t.base = Sheet("hospital_tiles")
    t.p32, t.p64, t.p96 = (
        Sheet("hospital_props_32", 32, 64, 8),
        Sheet("hospital_props_64", 64, 96, 8),
        Sheet("hospital_props_96", 96, 64, 4),
    )
    t.tall = Sheet("hospital_props_tall", 32, 96, 12)
    t.floor = [t.base.stamp("floor_lino", walls.lino(v)) for v in range(4)]
    t.hall = [t.base.stamp("floor_corridor", walls.corridor_floor(v)) for v in range(3)]
    t.guide = t.base.stamp("floor_guide", walls.corridor_floor(0, True))
    t.dark, t.front = t.base.stamp("void", walls.void()), t.base.stamp("wall_top", walls.front_wall())
    t.wall, t.rail = t.base.stamp("wall", walls.wall_column()), t.base.stamp("wall_rail", walls.wall_column(True))
    t.west, t.east = (
        t.base.stamp("wall_west", still(walls.wall_strip, 32, 32)),
        t.base.stamp("wall_east", still(walls.wall_strip, 32, 32, True)),
    )
    t.window = t.base.animated("window_blind", frames(4, walls.blind_window, 96, 96), 900, {"look": "blind"})
    t.lamp_panel = t.base.stamp("bed_panel", still(walls.bed_panel, 64, 96))
    t.ward_door, t.theatre = (
        t.base.stamp("door", still(walls.door, 64, 96)),
        t.base.stamp("door_theatre", still(walls.door, 96, 96, True)),
    )
    t.doorway = t.base.stamp("doorway", still(doorways.ward_doorway, doorways.WIDE, doorways.HIGH))
    t.posts = t.base.stamp("doorway_posts", still(doorways.post_tops, doorways.POSTS, 64, doorways.WARD_DOOR))
    t.sign = t.base.animated("sign_theatre", frames(4, walls.lamp_sign, 96, 32), 700)
    t.signs = [t.base.stamp("room_sign", still(walls.room_sign, 32, 32, s)) for s in ("601", "602", "603")]
    t.board = t.base.stamp("notice_board", still(walls.notice_board, 64, 64))
    t.time = t.base.animated("clock", frames(12, walls.clock, 32, 32), 1000)
    t.slip = t.base.stamp("slippers", still(ward.slippers, 32, 32))
    t.arrows = [t.base.stamp("floor_arrow", still(life.floor_arrow, 96, 32, s)) for s in ("수술실", "접수")]
    t.posters = [t.base.stamp("poster", still(life.poster, 32, 64, k)) for k in range(3)]
    t.mat = t.base.stamp("door_mat", still(life.door_mat, 64, 32))
    t.props = {
        "bed": (t.p64, t.p64.stamp("bed", still(ward.bed, 64, 96, MINT, True))),
        "bed_rose": (t.p64, t.p64.stamp("bed_neighbour", still(ward.bed, 64, 96, ROSE))),
        "radio": (t.p32, t.p32.stamp("locker_radio", still(ward.locker, 32, 64))),
        "glass": (t.p32, t.p32.stamp("locker_glass", still(ward.locker, 32, 64, "glass"))),
        "fruit": (t.p32, t.p32.stamp("locker_fruit", still(ward.locker, 32, 64, "fruit"))),
        "phone": (t.p32, t.p32.stamp("telephone", still(ward.telephone, 32, 64))),
        "fan": (t.p32, t.p32.animated("fan", frames(4, ward.standing_fan, 32, 64), 90)),
        "vending": (t.p32, t.p32.animated("vending", frames(4, hall.vending, 32, 64), 400)),
        "plant": (t.p32, t.p32.stamp("plant", still(hall.plant, 32, 64))),
        "stool": (t.p32, t.p32.stamp("stool", still(ward.stool, 32, 32))),
        "bin": (t.p32, t.p32.stamp("bin", still(ward.bin_, 32, 32))),
        "monitor": (t.tall, t.tall.animated("monitor", frames(6, ward.monitor, 32, 96), 160)),
        "curtain": (t.tall, t.tall.animated("curtain", frames(4, ward.bed_curtain, 32, 96), 320)),
        "bench": (t.p96, t.p96.stamp("bench", still(hall.bench, 96, 64))),
        "gurney": (t.p96, t.p96.stamp("gurney", still(hall.gurney, 96, 64))),
        "chair": (t.p64, t.p64.stamp("wheelchair", still(hall.wheelchair, 64, 64))),
        "bed_in_use": (t.p64, t.p64.stamp("bed_in_use", still(life.bed_in_use, 64, 96))),
        "bed_bare": (t.p64, t.p64.stamp("bed_bare", still(life.bed_bare, 64, 96))),
        "screen": (t.p64, t.p64.stamp("folding_screen", still(life.folding_screen, 64, 96))),
        "meals": (t.p64, t.p64.stamp("meal_trolley", still(life.meal_trolley, 64, 64))),
        "linen": (t.p64, t.p64.stamp("linen_cart", still(life.linen_cart, 64, 64))),
        "tea": (t.p96, t.p96.stamp("tea_table", still(life.tea_table, 96, 64))),
        "water": (t.p32, t.p32.stamp("water_cooler", still(life.water_cooler, 32, 64))),
    }
    return t


def _ground(m: TiledMap, t: SimpleNamespace) -> None:
    """The floor, opaque everywhere it is walked on."""
    ground = m.tiles("ground")
    for y in range(ROWS):
        for x in range(COLS):
            if 1 <= x <= 21 and 3 <= y < CORRIDOR_WALL:
                m.put(ground, t.base, t.floor[(x * 3 + y * 5) % 4], x, y)
            elif CORRIDOR_FLOOR <= y < FRONT:
                m.put(ground, t.base, t.guide if y == 17 else t.hall[(x * 2 + y) % 3], x, y)
            else:
                m.put(ground, t.base, t.dark, x, y)


def _walls(m: TiledMap, t: SimpleNamespace) -> None:
    """Fronts and side walls."""
    walls = m.tiles("walls")
    for x in range(1, 22):
        m.put(walls, t.base, t.wall, x, WARD_WALL)
    for x in range(COLS):
        m.put(walls, t.base, t.rail, x, CORRIDOR_WALL)
    for y in range(CORRIDOR_WALL):
        m.put(walls, t.base, t.west, 0, y)
        m.put(walls, t.base, t.east, 22, y)


def _furniture(m: TiledMap, t: SimpleNamespace) -> None:
    """Flat things on walls and floors, always under people."""
    furniture = m.tiles("furniture", note="flat things on walls and floors, always under people")
    for x in (2, 6, 14):
        m.put(furniture, t.base, t.window, x, 0)
    for x in (9, 17):
        m.put(furniture, t.base, t.lamp_panel, x + 1, 0)
    m.put(furniture, t.base, t.time, 12, 0)
    for x, s in ((5, 0), (13, 1), (18, 2)):
        m.put(furniture, t.base, t.doorway if x == 5 else t.ward_door, x, CORRIDOR_WALL)
        m.put(furniture, t.base, t.signs[s], x - 1, CORRIDOR_WALL)
    m.put(furniture, t.base, t.theatre, 24, CORRIDOR_WALL)
    m.put(furniture, t.base, t.sign, 24, CORRIDOR_WALL)
    m.put(furniture, t.base, t.board, 10, CORRIDOR_WALL)
    m.put(furniture, t.base, t.time, 22, CORRIDOR_WALL)
    m.put(furniture, t.base, t.slip, 4, 6)
    m.put(furniture, t.base, t.mat, 5, CORRIDOR_WALL - 1)
    for x, k in ((2, 1), (16, 0), (21, 2)):
        m.put(furniture, t.base, t.posters[k], x, CORRIDOR_WALL)
    m.put(furniture, t.base, t.posters[0], 21, 0)
    for x, k in ((19, 0), (9, 0), (2, 1)):
        m.put(furniture, t.base, t.arrows[k], x, 18)


def _objects(m: TiledMap, t: SimpleNamespace) -> None:
    """Props that people can walk around."""
    objects = m.objects("objects", True, "#5f9bcb", sort="y")

    def place(kind: str, x: int, y: int, name: str = "", **props_: str) -> None:
        sheet, ids = t.props[kind]
        m.prop(objects, sheet, ids, x, y, name, **props_)

    place("bed", 64, 192, "bed_window", look="bed")
    place("radio", 136, 162, "radio", look="radio")
    place("curtain", 162, 190)
    place("phone", 192, 160, "telephone", look="telephone")
    place("bed_in_use", 320, 190, "bed_neighbour")
    place("fruit", 388, 162)
    place("monitor", 286, 186, "monitor")
    place("curtain", 432, 190)
    place("bed_bare", 576, 190)
    place("glass", 644, 162)
    place("curtain", 540, 190)
    place("fan", 236, 226, "fan")
    place("stool", 46, 214)
    place("stool", 392, 212)
    place("bin", 452, 330)
    place("plant", 656, 330)
    place("chair", 480, 292, "wheelchair")
    place("stool", 668, 226)
    place("bin", 172, 214)
    place("bench", 226, 508, "bench", look="bench")
    place("bench", 656, 508)
    place("vending", 394, 500, "vending", look="vending")
    place("plant", 536, 500)
    place("gurney", 40, 540)
    place("bin", 360, 494)
    place("tea", 308, 318, "tea_table", look="tea_table")
    place("meals", 566, 306, "meals", look="meals")
    place("linen", 46, 330)
    place("screen", 616, 262)
    place("water", 592, 498, "water")
    place("linen", 862, 566)
    place("stool", 420, 330)


def _overhead(m: TiledMap, t: SimpleNamespace) -> None:
    """What is always over people."""
    over = m.tiles("overhead")
    for x in range(COLS):
        m.put(over, t.base, t.front, x, FRONT)
    m.put(over, t.base, t.posts, 5, CORRIDOR_WALL - 1)


def _collision(m: TiledMap) -> None:
    """Where nobody can walk."""
    wall_boxes = m.objects("collision", colour="#ff5f5f")
    for x, y, w, h in (
        (0, 0, COLS * 32, 108),
        (0, 0, 32, 352),
        (704, 0, 32, 352),
        (736, 0, 224, 352),
        (0, 346, 160, 112),
        (224, 346, 736, 112),
        (0, 640, COLS * 32, 32),
    ):
        m.rect(wall_boxes, "wall", x, y, w, h)
    for x, y, w, h in (
        (68, 110, 56, 80),
        (140, 140, 24, 20),
        (196, 142, 24, 18),
        (324, 110, 56, 80),
        (392, 142, 24, 20),
        (580, 110, 56, 80),
        (648, 142, 24, 20),
        (240, 214, 24, 12),
        (484, 278, 52, 14),
        (230, 490, 88, 16),
        (660, 490, 88, 16),
        (394, 484, 32, 16),
        (44, 520, 88, 18),
        (312, 298, 84, 16),
        (572, 290, 54, 14),
        (54, 314, 50, 14),
        (622, 248, 54, 12),
        (594, 482, 28, 14),
        (870, 548, 50, 16),
    ):
        m.rect(wall_boxes, "prop", x, y, w, h)


def _markers(m: TiledMap) -> None:
    """Places that scripts name."""
    marks = m.objects("markers", colour="#ffd24d")
    for name, x, y, facing in (
        ("spawn", 190, 300, "up"),
        ("bed_window", 142, 208, "left"),
        ("neighbour", 400, 230, "up"),
        ("window", 216, 130, "up"),
        ("ward_door", 192, 338, "down"),
        ("corridor", 192, 478, "down"),
        ("bench", 272, 526, "down"),
        ("theatre", 816, 474, "up"),
        ("vending", 410, 516, "up"),
        ("tea_table", 352, 330, "up"),
        ("corridor_west", 40, 600, "right"),
        ("corridor_east", 930, 520, "left"),
    ):
        m.point(marks, "marker", x, y, name, facing=facing)


def _looks(m: TiledMap) -> None:
    """What can be looked at."""
    looks = m.objects("looks", colour="#8ce0ff")
    for name, x, y, w, h in (
        ("bed", 66, 100, 60, 92),
        ("radio", 138, 112, 28, 46),
        ("telephone", 194, 116, 28, 44),
        ("blind", 64, 10, 224, 60),
        ("monitor", 288, 120, 28, 66),
        ("fan", 238, 170, 28, 56),
        ("notice", 322, 368, 60, 36),
        ("theatre_lamp", 788, 360, 56, 62),
        ("vending", 394, 440, 32, 60),
        ("bench", 230, 466, 90, 42),
        ("tea_table", 314, 268, 80, 48),
        ("meals", 570, 252, 56, 52),
    ):
        m.rect(looks, "look", x, y, w, h, name, key=f"hospital.{name}")


def _lights(m: TiledMap) -> None:
    """Lamps, window shafts, glows."""
    lights = m.objects("lights", colour="#ffb347", order="multiply, then add")
    for x in (112, 240, 496):
        m.polygon(
            lights,
            "shaft",
            [(x - 44, 96), (x + 44, 96), (x + 110, 318), (x - 14, 318)],
            colour="#ffd49a",
            power=0.58,
            glow=0.06,
            edge=8.0,
            bars=5,
        )
        m.point(lights, "light", x, 34, "window", colour="#ffe6b4", radius=92, squash=0.55, power=0.62, glow=0.20)
        m.polygon(
            lights,
            "crescents",
            [(x - 40, 104), (x + 40, 104), (x + 88, 300), (x - 6, 300)],
            colour="#ffd088",
            amount=34,
            power=0.38,
        )
    m.point(
        lights,
        "light",
        152,
        116,
        "radio_dial",
        colour="#ffc46e",
        radius=30,
        squash=0.8,
        power=0.35,
        glow=0.25,
        flicker=0.06,
        hertz=1.2,
    )
    m.point(
        lights,
        "light",
        302,
        140,
        "monitor",
        colour="#7df0a8",
        radius=34,
        squash=0.8,
        power=0.30,
        glow=0.22,
        flicker=0.25,
        hertz=1.1,
    )
    m.point(
        lights,
        "light",
        816,
        374,
        "theatre_lamp",
        colour="#ff5a50",
        radius=150,
        squash=0.7,
        power=0.62,
        glow=0.22,
        flicker=0.10,
        hertz=0.4,
    )
    m.point(
        lights,
        "light",
        410,
        466,
        "vending",
        colour="#a8e8ff",
        radius=92,
        squash=0.75,
        power=0.62,
        glow=0.16,
        flicker=0.05,
        hertz=7.0,
    )
    m.point(lights, "light", 192, 350, "doorway", colour="#e6f2e8", radius=84, squash=0.62, power=0.5, glow=0.0)
    for x in (112, 304, 560, 720):
        m.point(
            lights,
            "light",
            x,
            500,
            "tube",
            colour="#dfeee8",
            radius=130,
            squash=0.62,
            power=0.34,
            glow=0.0,
            flicker=0.0,
        )


def _weather(m: TiledMap) -> None:
    """Roofs, wet ground, dust."""
    weather = m.objects("weather", colour="#9b8cff")
    m.rect(weather, "roof", 0, 0, COLS * 32, ROWS * 32, "whole_house")
    m.polygon(weather, "dust", [(60, 100), (560, 100), (600, 320), (100, 320)], amount=60)
    m.rect(weather, "gloss", 0, 448, COLS * 32, 192, "polished_floor", wet=0.16)


def build(maps: Path, tilesets: Path) -> None:
    """Writes the map and its tilesets."""
    m = TiledMap(
        "hospital",
        COLS,
        ROWS,
        title="Jagam General Hospital, sixth floor",
        era="2009",
        ambient="#a39fae",
        sun="#ffd9a0",
        weather="eclipse",
        music="ward_hush",
    )
    t = _tiles()
    _ground(m, t)
    _walls(m, t)
    _furniture(m, t)
    _objects(m, t)
    _overhead(m, t)
    _collision(m)
    _markers(m)
    _looks(m)
    _lights(m)
    _weather(m)
    m.save(maps, tilesets)
