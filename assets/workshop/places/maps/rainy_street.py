"""rainy_street.tmx: the street between the two houses in the rain, 2008; the camera scrolls."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from places.maps import skyline as far
from places.maps import street_ground as road
from places.maps import street_life as life
from places.maps import street_props as things
from places.maps import street_shops as shops
from places.maps import street_walls as fronts
from places.paint import frames, still
from places.palette import BRICK, PLASTER
from places.tiled import Layer, Sheet, TiledMap

COLS, ROWS, FOOT = 56, 12, 160  # FOOT: y of the foot of the north fronts, the mirror line of the puddles
PUDDLES = (
    (330, 252, 46, 13),
    (452, 266, 74, 17),
    (560, 214, 40, 9),
    (705, 250, 58, 14),
    (860, 218, 44, 10),
    (1010, 254, 60, 14),
    (1190, 212, 40, 9),
    (1290, 256, 56, 14),
    (1430, 262, 78, 17),
    (1570, 222, 54, 11),
    (1690, 258, 48, 12),
    (120, 244, 60, 14),
    (60, 212, 40, 9),
)


def _tiles() -> SimpleNamespace:
    """All tilesets; a name is the ids of one thing."""
    t = SimpleNamespace()
    t.base = Sheet("rainy_street_tiles")
    t.p32, t.p64, t.p96 = (
        Sheet("rainy_street_props_32", 32, 64, 4),
        Sheet("rainy_street_props_64", 64, 64, 4),
        Sheet("rainy_street_props_96", 96, 96, 2),
    )
    t.tall, t.post, t.wide = (
        Sheet("rainy_street_props_tall", 32, 128, 4),
        Sheet("rainy_street_poles", 64, 160, 2),
        Sheet("rainy_street_shelter", 128, 96, 1),
    )
    t.road = [t.base.stamp("road", still(road.asphalt, 32, 32, v)) for v in range(4)]
    t.pave = [t.base.stamp("pavement", still(road.paving, 32, 32, v)) for v in range(3)]
    t.north, t.south, t.grate, t.lid = (
        t.base.stamp(n, still(f, 32, 32, *a))
        for n, f, a in (
            ("kerb_north", road.kerb, ("north",)),
            ("kerb_south", road.kerb, ("south",)),
            ("gully", road.gully, ()),
            ("drain", road.drain, ()),
        )
    )
    t.ring = [
        t.base.animated("rings", frames(6, road.rings, 32, 32, s), 120)
        for s in (
            ((11, 12, 0.0), (22, 22, 0.45), (25, 7, 0.75)),
            ((8, 22, 0.3), (20, 10, 0.6)),
            ((16, 16, 0.15), (6, 7, 0.7), (26, 25, 0.5)),
        )
    ]
    t.brick = [t.base.stamp("brick", still(fronts.brick_face, 32, 32, v)) for v in range(3)]
    t.cornice, t.band = (
        t.base.stamp("brick_cornice", still(fronts.brick_cornice, 32, 32)),
        t.base.stamp("brick_band", still(fronts.floor_band, 32, 32)),
    )
    t.plaster, t.under = (
        [t.base.stamp("plaster", still(fronts.plaster_face, 32, 32, v)) for v in range(2)],
        t.base.stamp("plaster_eave", still(fronts.eave, 32, 32)),
    )
    t.tiles_ = {k: t.base.stamp("roof", still(fronts.roof, 32, 64, k)) for k in ("left", "", "right")}
    t.low_plaster, t.low_brick = (
        t.base.stamp("garden_wall", still(fronts.garden_wall, 32, 64, PLASTER, False)),
        t.base.stamp("garden_wall", still(fronts.garden_wall, 32, 64, BRICK, True)),
    )
    t.mural = [t.base.stamp("mural", still(fronts.mural_wall, 32, 64, k)) for k in range(3)]
    t.lit, t.dark = (
        t.base.stamp("window_lit", still(fronts.window, 64, 32, True)),
        t.base.stamp("window_dark", still(fronts.window, 64, 32, False)),
    )
    t.gate, t.brown = (
        t.base.stamp("blue_gate", still(fronts.blue_gate, 128, 96)),
        t.base.stamp("brown_gate", still(fronts.brown_gate, 96, 96)),
    )
    t.arch = t.base.animated("creeper_arch", frames(2, fronts.creeper_arch, 96, 96), 600)
    t.video, t.market = (
        t.base.stamp("video_shop", still(shops.video_shop, 160, 96)),
        t.base.stamp("corner_shop", still(shops.corner_shop, 192, 128)),
    )
    t.stairs = t.base.stamp("steps", still(fronts.steps_alley, 64, 96))
    t.near = [t.base.stamp("near_wall", still(fronts.south_wall, 32, 64, b)) for b in (True, False)]
    t.worn_roof = [t.base.stamp("roof_worn", still(life.worn_roof, 32, 64, k)) for k in range(3)]
    t.worn = [t.base.stamp("plaster_worn", still(life.worn_plaster, 32, 32, k)) for k in range(4)]
    t.bills = [t.base.stamp("bills", still(life.bills, 32, 64, k)) for k in range(2)]
    kinds = (life.near_ivy, life.near_fence, life.near_plants, life.near_cat)
    t.near_more = [t.base.stamp("near_wall", still(paint, 32, 64)) for paint in kinds]
    t.near_gate = t.base.stamp("near_gate", still(life.near_gate, 64, 64))
    t.props = {
        "vending": (t.p32, t.p32.stamp("vending", still(things.vending, 32, 64))),
        "pots": (t.p32, t.p32.stamp("pots", still(things.pots, 32, 32))),
        "stop": (t.tall, t.tall.stamp("bus_stop", still(things.bus_stop, 32, 96))),
        "lamp": (t.post, t.post.stamp("lamp", still(things.lamp, 64, 128))),
        "freezer": (t.p64, t.p64.stamp("freezer", still(things.freezer, 64, 64))),
        "crates": (t.p64, t.p64.stamp("crates", still(things.crates, 64, 64))),
        "bicycle": (t.p64, t.p64.stamp("bicycle", still(things.bicycle, 64, 64))),
        "bush": (t.p64, t.p64.stamp("bush", still(things.bush, 64, 64, 2))),
        "tree": (t.p96, t.p96.stamp("tree", still(things.tree, 96, 96))),
        "rubbish": (t.p64, t.p64.stamp("rubbish", still(life.rubbish, 64, 64))),
        "pole": (t.post, t.post.stamp("pole", still(things.pole, 64, 160))),
        "shelter": (t.wide, t.wide.stamp("shelter", still(things.shelter, 128, 96))),
    }
    return t


def _ground(m: TiledMap, t: SimpleNamespace) -> None:
    """The floor, opaque everywhere it is walked on."""
    ground = m.tiles("ground")
    for x in range(COLS):
        m.put(ground, t.base, t.pave[(x * 2) % 3], x, 5)
        m.put(ground, t.base, t.grate if x % 9 == 4 else t.north, x, 6)
        m.put(ground, t.base, t.lid if x in (17, 39) else t.road[3] if x % 2 else t.road[x % 3], x, 7)
        m.put(ground, t.base, t.south, x, 8)
        for y in (9, 10, 11):
            m.put(ground, t.base, t.pave[(x + y) % 3], x, y)
    effects = m.tiles("ground_effects", note="animated: rings in puddles")
    for k, (x, y, rx, _) in enumerate(PUDDLES):
        for tx in range(int((x - rx * 0.6) // 32), int((x + rx * 0.6) // 32) + 1):
            m.put(effects, t.base, t.ring[(tx + k) % 3], tx, int(y // 32))


def _walls(m: TiledMap, t: SimpleNamespace) -> None:
    """Fronts and side walls."""
    walls = m.tiles("walls")

    def house(x0: int, x1: int) -> None:
        """A plaster house with a tiled roof between two columns."""
        for x in range(x0, x1):
            m.put(walls, t.base, t.tiles_["left" if x == x0 else "right" if x == x1 - 1 else ""], x, 0)
            m.put(walls, t.base, t.under, x, 2)
            m.put(walls, t.base, t.plaster[x % 2], x, 3)
            m.put(walls, t.base, t.plaster[(x + 1) % 2], x, 4)
        for k, x in enumerate((x0 + 2, x0 + 4, x0 + 7)):  # years: other tiles, stains, a downpipe
            m.put(walls, t.base, t.worn_roof[(k + x0) % 3], x, 0)
        for k, x in enumerate((x0 + 2, x0 + 5, x0 + 9)):
            m.put(walls, t.base, t.worn[(k * 3 + x0) % 4], x, 2)

    house(5, 15)
    house(33, 43)
    for x in range(17, 30):
        m.put(walls, t.base, t.cornice, x, 0)
        m.put(walls, t.base, t.band, x, 1)
        for y in (2, 3, 4):
            m.put(walls, t.base, t.brick[(x * 2 + y) % 3], x, y)
    m.put(walls, t.base, t.stairs, 15, 2)
    m.put(walls, t.base, t.stairs, 43, 2)
    m.put(walls, t.base, t.market, 45, 1)


def _furniture(m: TiledMap, t: SimpleNamespace) -> None:
    """Flat things on walls and floors, always under people."""
    furniture = m.tiles("furniture", note="flat fronts: windows, gates, signs, garden walls; always under people")
    for x in range(5):
        m.put(furniture, t.base, t.mural[x % 3], x, 3)
    for x in range(5, 15):
        if not 8 <= x <= 11:
            m.put(furniture, t.base, t.low_plaster, x, 3)
    for x in range(30, 43):
        if not 37 <= x <= 39:
            m.put(furniture, t.base, t.low_brick, x, 3)
    for x in range(51, COLS):
        m.put(furniture, t.base, t.low_plaster, x, 3)
    m.put(furniture, t.base, t.lit, 5, 2)
    m.put(furniture, t.base, t.dark, 12, 2)
    m.put(furniture, t.base, t.lit, 34, 2)
    m.put(furniture, t.base, t.lit, 40, 2)
    for x, w in ((18, t.lit), (21, t.dark), (25, t.lit), (27, t.lit)):
        m.put(furniture, t.base, w, x, 0)
    m.put(furniture, t.base, t.gate, 8, 2)
    m.put(furniture, t.base, t.video, 18, 2)
    m.put(furniture, t.base, t.arch, 24, 2)
    m.put(furniture, t.base, t.dark, 27, 2)
    m.put(furniture, t.base, t.brown, 37, 2)
    _paper(m, t, furniture)


def _paper(m: TiledMap, t: SimpleNamespace, layer: Layer) -> None:
    """Bills on the garden walls."""
    for x, k in ((7, 0), (36, 1), (53, 0)):
        m.put(layer, t.base, t.bills[k], x, 3)


def _objects(m: TiledMap, t: SimpleNamespace) -> None:
    """Props that people can walk around."""
    objects = m.objects("objects", True, "#5f9bcb", sort="y")

    def place(kind: str, x: int, y: int, name: str = "", **props_: str) -> None:
        sheet, ids = t.props[kind]
        m.prop(objects, sheet, ids, x, y, name, **props_)

    place("shelter", 14, 190, "shelter")
    place("stop", 144, 190, "bus_stop", look="bus_stop")
    place("lamp", 490, 186, "lamp")
    place("lamp", 1362, 186, "lamp")
    place("pole", 196, 184)
    place("pole", 966, 184)
    place("pole", 1684, 184)
    place("tree", 1000, 160)
    place("tree", 1660, 158)
    place("vending", 1058, 178, "vending", look="vending")
    place("pots", 744, 172)
    place("pots", 868, 172)
    place("pots", 410, 172)
    place("bicycle", 896, 178, "bicycle", look="bicycle")
    place("freezer", 1452, 176, "freezer")
    place("crates", 1556, 176)
    place("rubbish", 546, 178)
    place("pots", 1178, 172)
    place("bicycle", 1240, 176)


def _overhead(m: TiledMap, t: SimpleNamespace) -> None:
    """What is always over people."""
    over = m.tiles("overhead")
    kinds = {2: 0, 3: 0, 6: 2, 9: 3, 13: 1, 14: 1, 18: 0, 20: 2, 27: 2, 28: 0, 29: 0, 34: 3, 38: 1, 39: 1, 41: 2}
    kinds |= {45: 0, 46: 0, 50: 2, 51: 2, 54: 0}
    for x in range(COLS):
        if not 22 <= x <= 23:
            m.put(over, t.base, t.near_more[kinds[x]] if x in kinds else t.near[0], x, 10)
    for x in (11, 31, 48):
        m.put(over, t.base, t.near_gate, x, 10)


def _collision(m: TiledMap) -> None:
    """Where nobody can walk."""
    solid = m.objects("collision", colour="#ff5f5f")
    for x, y, w, h in ((0, 0, COLS * 32, 164), (0, 322, 704, 62), (768, 322, COLS * 32 - 768, 62)):
        m.rect(solid, "wall", x, y, w, h)
    for x, y, w, h in (
        (500, 178, 10, 8),
        (1372, 178, 10, 8),
        (222, 176, 12, 8),
        (992, 176, 12, 8),
        (1710, 176, 12, 8),
        (18, 172, 120, 14),
        (1058, 164, 32, 14),
        (898, 166, 60, 10),
        (1456, 162, 56, 14),
        (1558, 162, 58, 14),
        (550, 164, 56, 12),
        (1242, 164, 60, 10),
    ):
        m.rect(solid, "prop", x, y, w, h)


def _markers(m: TiledMap) -> None:
    """Places that scripts name."""
    marks = m.objects("markers", colour="#ffd24d")
    for name, x, y, facing in (
        ("spawn", 620, 236, "left"),
        ("blue_gate", 320, 182, "up"),
        ("bus_stop", 166, 206, "left"),
        ("shelter", 78, 204, "down"),
        ("video_shop", 714, 180, "up"),
        ("sol_door", 816, 182, "up"),
        ("alley", 512, 176, "up"),
        ("corner_shop", 1608, 182, "up"),
        ("vending", 1074, 194, "up"),
        ("street_west", 12, 236, "right"),
        ("street_east", 1780, 236, "left"),
    ):
        m.point(marks, "marker", x, y, name, facing=facing)


def _looks(m: TiledMap) -> None:
    """What can be looked at."""
    looks = m.objects("looks", colour="#8ce0ff")
    for name, x, y, w, h in (
        ("blue_gate", 276, 64, 88, 96),
        ("nameplate", 358, 118, 22, 16),
        ("mural", 0, 124, 160, 36),
        ("timetable", 148, 112, 24, 46),
        ("video_shop", 578, 66, 156, 94),
        ("creeper", 776, 80, 84, 80),
        ("persimmon", 1004, 66, 90, 70),
        ("vending", 1058, 116, 32, 60),
        ("corner_shop", 1442, 36, 188, 124),
        ("bicycle", 898, 124, 60, 50),
        ("steps", 482, 64, 60, 96),
    ):
        m.rect(looks, "look", x, y, w, h, name, key=f"rainy_street.{name}")


def _lights(m: TiledMap) -> None:
    """Lamps, window shafts, glows."""
    lights = m.objects("lights", colour="#ffb347", order="multiply, then add")
    for x in (522, 1394):
        m.point(
            lights,
            "light",
            x,
            76,
            "sodium",
            colour="#ffae56",
            radius=170,
            squash=0.62,
            power=1.15,
            glow=0.55,
            drop=126.0,
            cone=0.20,
            flicker=0.05,
            hertz=0.7,
        )
    for x, y, r, pw in (
        (192, 79, 84, 0.7),
        (1120, 79, 84, 0.7),
        (1312, 79, 84, 0.7),
        (608, 16, 70, 0.6),
        (832, 16, 70, 0.6),
        (896, 16, 60, 0.5),
    ):
        m.point(lights, "light", x, y, "window", colour="#ffb45e", radius=r, squash=0.7, power=pw, glow=0.16)
    m.point(
        lights,
        "light",
        636,
        122,
        "video_shop",
        colour="#ffca7c",
        radius=150,
        squash=0.62,
        power=0.82,
        glow=0.12,
        flicker=0.02,
        hertz=9.0,
    )
    m.point(lights, "light", 716, 130, "video_door", colour="#ffca7c", radius=80, squash=0.7, power=0.6, glow=0.08)
    m.point(lights, "light", 816, 118, "sol_door", colour="#ffc070", radius=74, squash=0.7, power=0.8, glow=0.16)
    m.point(
        lights,
        "light",
        320,
        96,
        "gate_lamp",
        colour="#ffd08a",
        radius=110,
        squash=0.75,
        power=0.85,
        glow=0.0,
        drop=18.0,
    )
    m.point(lights, "light", 1516, 128, "corner_shop", colour="#ffd898", radius=170, squash=0.60, power=0.78, glow=0.10)
    m.point(lights, "light", 1600, 130, "corner_door", colour="#ffca7c", radius=80, squash=0.8, power=0.5, glow=0.06)
    m.point(
        lights,
        "light",
        1074,
        140,
        "vending",
        colour="#a8e8ff",
        radius=80,
        squash=0.8,
        power=0.8,
        glow=0.24,
        flicker=0.08,
        hertz=8.0,
    )
    m.point(
        lights,
        "light",
        92,
        130,
        "shelter",
        colour="#c8dcff",
        radius=80,
        squash=0.7,
        power=0.6,
        glow=0.08,
        flicker=0.15,
        hertz=5.0,
    )


def _weather(m: TiledMap) -> None:
    """Roofs, wet ground, dust."""
    weather = m.objects("weather", colour="#9b8cff")
    m.polygon(weather, "roof", [(14, 104), (142, 104), (142, 190), (14, 190)], "shelter")
    m.polygon(weather, "roof", [(256, 90), (384, 90), (372, 166), (268, 166)], "gate_canopy")
    m.polygon(weather, "roof", [(1440, 92), (1632, 92), (1632, 170), (1440, 170)], "awning")
    m.rect(weather, "wet", 0, 160, COLS * 32, 32, "north_pavement", wet=0.10)
    m.rect(weather, "wet", 0, 192, COLS * 32, 96, "road", wet=0.16)
    m.rect(weather, "wet", 0, 288, COLS * 32, 34, "south_pavement", wet=0.08)
    for k, (x, y, rx, ry) in enumerate(PUDDLES):
        m.ellipse(weather, "puddle", x, y, rx, ry, f"puddle_{k + 1}", wet=0.78)


def build(maps: Path, tilesets: Path) -> None:
    """Writes the map and its tilesets."""
    m = TiledMap(
        "rainy_street",
        COLS,
        ROWS,
        background="#1c2444",
        title="The street between the houses",
        era="rain",
        ambient="#858fc4",
        rain=1.0,
        mirror=float(FOOT),
        music="rain_on_tiles",
    )
    far.skyline().save(tilesets / "rainy_street_skyline.png", optimize=True)
    m.image("skyline", "../tilesets/rainy_street_skyline.png", (1152, 176), (0.4, 1.0))
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
