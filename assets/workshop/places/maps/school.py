"""school.tmx: classroom 2-3 above, the corridor below it. Jagam High, summer 2008."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from pixel.px import Cv

from places.maps import doorways
from places.maps import school_life as life
from places.maps import school_props as things
from places.maps import school_walls as walls
from places.paint import frames, rgba, still
from places.palette import VOID
from places.tiled import Sheet, TiledMap

COLS, ROWS = 30, 21
CORRIDOR_WALL, CORRIDOR_FLOOR, FRONT = 11, 14, 20  # first row of each band


def _tiles() -> SimpleNamespace:
    """All tilesets; a name is the ids of one thing."""
    t = SimpleNamespace()
    t.base = Sheet("school_tiles")
    t.p32, t.p64 = Sheet("school_props_32", 32, 32, 8), Sheet("school_props_64", 64, 96, 4)
    t.p96, t.tall = Sheet("school_props_96", 96, 64, 4), Sheet("school_props_tall", 32, 96, 4)
    t.stand = Sheet("school_props_stand", 32, 64, 4)
    t.planks = [t.base.stamp("floor_plank", still(walls.plank, 32, 32, v)) for v in range(7)]
    t.stone = [t.base.stamp("floor_terrazzo", still(walls.terrazzo, 32, 32, v)) for v in range(4)]
    t.dark, t.top = (
        t.base.stamp("void", rgba(Cv(32, 32, VOID))),
        t.base.stamp("wall_top", still(walls.wall_top, 32, 32)),
    )
    t.wall, t.hall = (
        t.base.stamp("wall", still(walls.room_wall, 32, 96)),
        t.base.stamp("wall_corridor", still(walls.hall_wall, 32, 96)),
    )
    t.east = t.base.stamp("wall_east", still(walls.east_wall, 32, 32))
    t.steps = {k: t.base.stamp("platform", still(walls.platform, 32, 32, k)) for k in ("left", "middle", "right")}
    t.west = t.base.animated("window_west", frames(4, walls.side_window, 32, 96), 420, {"look": "window"})
    t.board, t.cork = (
        t.base.stamp("blackboard", still(walls.blackboard, 256, 96)),
        t.base.stamp("notice_board", still(walls.notice, 96, 64)),
    )
    t.door, t.glass = (
        t.base.stamp("door", still(walls.class_door, 64, 96)),
        [t.base.stamp("window_corridor", still(walls.hall_window, 96, 96, s)) for s in (0, 1)],
    )
    t.time = t.base.animated("clock", frames(12, walls.clock, 32, 32), 1000)
    t.plates = [t.base.stamp("class_sign", still(walls.class_sign, 32, 32, s)) for s in ("2-3", "2-4")]
    t.fan = t.base.animated("ceiling_fan", frames(4, things.ceiling_fan, 96, 64), 70)
    t.doorway = t.base.stamp("doorway", still(doorways.school_doorway, doorways.WIDE, doorways.HIGH))
    t.posts = t.base.stamp("doorway_posts", still(doorways.post_tops, doorways.POSTS, 64, doorways.SCHOOL))
    t.mat = t.base.stamp("door_mat", still(doorways.class_mat, 64, 32))
    t.stairs = t.base.stamp("stairwell", still(life.stairwell, 128, 96))
    t.props = {
        "chair": (t.p32, t.p32.stamp("chair", still(things.chair, 32, 32))),
        "plant": (t.p32, t.p32.stamp("plant", still(things.plant, 32, 32))),
        "bucket": (t.p32, t.p32.stamp("bucket", still(things.bucket, 32, 32))),
        "extinguisher": (t.p32, t.p32.stamp("extinguisher", still(things.extinguisher, 32, 32))),
        "bag": (t.p32, t.p32.stamp("schoolbag", still(things.schoolbag, 32, 32))),
        "lectern": (t.p64, t.p64.stamp("lectern", still(things.lectern, 64, 64))),
        "tv": (t.p64, t.p64.stamp("television", still(things.tv, 64, 96))),
        "shelf": (t.p96, t.p96.stamp("shelf", still(things.shelf, 96, 64))),
        "basin": (t.p96, t.p96.stamp("basin", still(things.basin, 96, 64))),
        "trophies": (t.p96, t.p96.stamp("trophy_case", still(life.trophy_case, 96, 64))),
        "umbrellas": (t.stand, t.stand.stamp("umbrella_stand", still(life.umbrella_stand, 32, 64))),
        "brooms": (t.tall, t.tall.stamp("broom_locker", still(things.broom_locker, 32, 96))),
        **{f"desk{k}": (t.p32, t.p32.stamp("desk", still(things.desk, 32, 32, k))) for k in range(4)},
    }
    return t


def _ground(m: TiledMap, t: SimpleNamespace) -> None:
    """The floor, opaque everywhere it is walked on."""
    ground = m.tiles("ground")
    for y in range(ROWS):
        for x in range(COLS):
            if x <= 19 and 3 <= y < CORRIDOR_WALL:
                m.put(ground, t.base, t.planks[(x * 5 + y * 3) % 7], x, y)
            elif CORRIDOR_FLOOR <= y < FRONT:
                m.put(ground, t.base, t.stone[(x + y * 2) % 4], x, y)
            else:
                m.put(ground, t.base, t.dark, x, y)


def _walls(m: TiledMap, t: SimpleNamespace) -> None:
    """Fronts and side walls."""
    walls = m.tiles("walls")
    for x in range(20):
        m.put(walls, t.base, t.wall, x, 0)
    for x in range(COLS):
        m.put(walls, t.base, t.hall, x, CORRIDOR_WALL)
    for y in range(CORRIDOR_WALL):
        m.put(walls, t.base, t.east, 19, y)


def _furniture(m: TiledMap, t: SimpleNamespace) -> None:
    """Flat things on walls and floors, always under people."""
    furniture = m.tiles("furniture", note="flat things on walls and floors, always under people")
    for y in (2, 5, 8):
        m.put(furniture, t.base, t.west, 0, y)
    m.put(furniture, t.base, t.board, 6, 0)
    m.put(furniture, t.base, t.cork, 2, 0)
    m.put(furniture, t.base, t.time, 5, 0)
    for k in range(9):
        m.put(furniture, t.base, t.steps["left" if k == 0 else "right" if k == 8 else "middle"], 6 + k - 0, 3)
    m.put(furniture, t.base, t.door, 17, 0)
    for x, s in ((2, 0), (8, 1), (20, 0), (23, 1)):
        m.put(furniture, t.base, t.glass[s], x, CORRIDOR_WALL)
    m.put(furniture, t.base, t.doorway, 5, CORRIDOR_WALL)
    m.put(furniture, t.base, t.mat, 5, CORRIDOR_WALL - 1)
    m.put(furniture, t.base, t.door, 17, CORRIDOR_WALL)
    m.put(furniture, t.base, t.plates[0], 16, CORRIDOR_WALL)
    m.put(furniture, t.base, t.plates[1], 19, CORRIDOR_WALL)
    m.put(furniture, t.base, t.cork, 12, CORRIDOR_WALL)
    m.put(furniture, t.base, t.stairs, 26, CORRIDOR_WALL)


def _objects(m: TiledMap, t: SimpleNamespace) -> None:
    """Props that people can walk around."""
    objects = m.objects("objects", True, "#5f9bcb", sort="y")

    def place(kind: str, x: int, y: int, name: str = "", **props_: str) -> None:
        sheet, ids = t.props[kind]
        m.prop(objects, sheet, ids, x, y, name, **props_)

    k = 0
    for y in (200, 264, 328):
        for x in (96, 212, 328, 444):
            for d in (0, 34):
                k += 1
                place(f"desk{k * 7 % 4}", x + d, y, "sol_desk" if (x + d, y) == (246, 200) else "")
                place("chair", x + d, y + 14)
    place("lectern", 288, 136)
    place("tv", 472, 98)
    place("plant", 34, 124)
    place("plant", 34, 212)
    place("bag", 134, 282)
    place("bag", 366, 218)
    place("brooms", 568, 340)
    place("bucket", 540, 342)
    place("shelf", 612, 510, "shoe_shelf")
    place("trophies", 712, 510, "trophies", look="trophies")
    place("umbrellas", 580, 512, "umbrellas", look="umbrellas")
    place("basin", 300, 508, "basin", look="basin")
    place("bucket", 398, 508)
    place("extinguisher", 516, 478)
    place("plant", 484, 480)
    place("plant", 822, 480)
    place("bag", 60, 482)


def _overhead(m: TiledMap, t: SimpleNamespace) -> None:
    """What is always over people."""
    over = m.tiles("overhead")
    for x in range(COLS):
        m.put(over, t.base, t.top, x, FRONT)
    m.put(over, t.base, t.posts, 5, CORRIDOR_WALL - 1)
    for x, y in ((15, 4), (11, 9)):
        m.put(over, t.base, t.fan, x, y)


def _collision(m: TiledMap) -> None:
    """Where nobody can walk."""
    solid = m.objects("collision", colour="#ff5f5f")
    for x, y, w, h in (
        (0, 0, 640, 104),
        (0, 0, 28, 352),
        (612, 0, 348, 352),
        (0, 346, 168, 112),
        (216, 346, 336, 112),
        (600, 346, 360, 112),
        (0, 640, 960, 32),
    ):
        m.rect(solid, "wall", x, y, w, h)
    for y in (200, 264, 328):
        for x in (96, 212, 328, 444):
            m.rect(solid, "prop", x, y - 14, 66, 14)
    for x, y, w, h in ((296, 118, 48, 16), (582, 494, 226, 16), (302, 490, 92, 16), (568, 322, 30, 18)):
        m.rect(solid, "prop", x, y, w, h)


def _markers(m: TiledMap) -> None:
    """Places that scripts name."""
    marks = m.objects("markers", colour="#ffd24d")
    for name, x, y, facing in (
        ("spawn", 188, 232, "right"),
        ("sol_desk", 262, 236, "up"),
        ("blackboard", 240, 140, "up"),
        ("window", 52, 240, "left"),
        ("rear_door", 192, 338, "down"),
        ("corridor", 192, 478, "down"),
        ("kneeling_spot", 470, 500, "down"),
        ("basin", 350, 524, "up"),
        ("stairs", 930, 540, "right"),
    ):
        m.point(marks, "marker", x, y, name, facing=facing)


def _looks(m: TiledMap) -> None:
    """What can be looked at."""
    looks = m.objects("looks", colour="#8ce0ff")
    for name, x, y, w, h in (
        ("blackboard", 196, 24, 252, 62),
        ("notice", 64, 20, 96, 46),
        ("clock", 164, 4, 24, 62),
        ("desk", 246, 170, 32, 30),
        ("window", 0, 64, 28, 288),
        ("fan", 480, 128, 96, 64),
        ("basin", 300, 450, 96, 58),
        ("shoes", 612, 452, 192, 58),
        ("hall_notice", 384, 370, 96, 42),
        ("trophies", 714, 452, 92, 56),
        ("umbrellas", 582, 458, 28, 52),
        ("stairs", 836, 366, 120, 88),
    ):
        m.rect(looks, "look", x, y, w, h, name, key=f"school.{name}")


def _lights(m: TiledMap) -> None:
    """Lamps, window shafts, glows."""
    lights = m.objects("lights", colour="#ffb347", order="multiply, then add")
    for y in (70, 166, 262):
        m.polygon(
            lights,
            "shaft",
            [(26, y), (26, y + 78), (350, y + 226), (350, y + 112)],
            colour="#ffdf9c",
            power=0.74,
            glow=0.06,
            edge=6.0,
            bars=4,
            sideways=True,
        )
        m.point(lights, "light", 10, y + 34, "window", colour="#ffe6b0", radius=80, squash=1.0, power=0.5, glow=0.12)
    m.point(lights, "light", 192, 350, "doorway", colour="#ffe8bc", radius=84, squash=0.62, power=0.5, glow=0.0)
    for x in (60, 252, 444, 636, 828):
        m.polygon(
            lights,
            "shaft",
            [(x + 10, 640), (x + 112, 640), (x + 60, 512), (x - 18, 512)],
            colour="#ffdf9c",
            power=0.50,
            glow=0.05,
            edge=4.0,
            bars=2,
        )


def _weather(m: TiledMap) -> None:
    """Roofs, wet ground, dust."""
    weather = m.objects("weather", colour="#9b8cff")
    m.rect(weather, "roof", 0, 0, COLS * 32, ROWS * 32, "whole_house")
    m.polygon(weather, "dust", [(28, 80), (340, 200), (340, 350), (28, 350)], amount=90)
    m.rect(weather, "gloss", 0, 448, COLS * 32, 192, "polished_floor", wet=0.20)


def build(maps: Path, tilesets: Path) -> None:
    """Writes the map and its tilesets."""
    m = TiledMap(
        "school",
        COLS,
        ROWS,
        title="Jagam High School, second floor",
        era="2008",
        ambient="#b3b8d1",
        sun="#ffe0a0",
        mirror=448.0,
        music="cicadas",
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
