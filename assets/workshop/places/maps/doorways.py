"""Open doors in the wall between room and corridor: seen from inside they are a gap in the wall's top.

A doorway stands on the wall's three rows; what is higher than a walker's head (the tops of the posts) is a
picture of its own, because people walk below it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixel.px import Colour, Cv, Ramp, hx

from places.maps import classroom_tiles as school_tiles
from places.palette import FLOOR, LINO, METAL, WOOD

HIGH, WIDE = 96, 128  # a doorway with its leaf pushed aside to the right
POSTS = 64  # how wide the opening and its two posts are
ROOM_SIDE = 32  # rows of the post tops that lie over the room


@dataclass(frozen=True, slots=True)
class Doorway:
    """What tells one house's doors from another's."""

    gap: tuple[int, int]  # where the opening begins and ends, from the left of the posts
    frame: Ramp
    sill: Ramp


SCHOOL = Doorway((8, 56), WOOD, WOOD)
WARD_DOOR = Doorway((4, 60), METAL, METAL)


def school_doorway(c: Cv) -> None:
    """Classroom door, both leaves pushed behind each other on the corridor's side."""
    for x in (SCHOOL.gap[0], SCHOOL.gap[1] - 32):
        for y in (0, 32, 64):
            school_tiles.plank(c, x, y, 2 + (x + y) // 32 % 3)
    _opening(c, SCHOOL, FLOOR[1])
    _school_leaf(c, 66)


def ward_doorway(c: Cv) -> None:
    """Ward door, its one wide leaf pushed aside along the corridor."""
    left, right = WARD_DOOR.gap
    c.put(c.rect(left, 0, right - left, HIGH), LINO[2])
    for y in range(0, HIGH, 16):
        c.hl(left, y, right - left, LINO[3])
        c.hl(left, y + 15, right - left, LINO[0])
    for x in range(left + 12, right, 16):
        c.vl(x, 0, HIGH, LINO[0])
    _opening(c, WARD_DOOR, LINO[0])
    _ward_leaf(c, 66)


def _opening(c: Cv, door: Doorway, shade: Colour) -> None:
    """Posts, the threshold under the wall's top, the rail of the door on the corridor's side."""
    left, right = door.gap
    wide = right - left
    c.put(c.rect(left, 0, 4, HIGH) | c.rect(left, 9, wide, 3), shade)  # the posts stand in the way of the light
    c.put(c.rect(left, 0, wide, 9), door.sill[3])
    c.hl(left, 0, wide, door.sill[4])
    c.hl(left, 1, wide, door.sill[4])
    c.hl(left, 5, wide, door.sill[2])
    c.put(c.rect(left, 8, wide, 2), door.sill[0])
    c.put(c.rect(left, HIGH - 7, wide, 7), door.sill[2])
    c.hl(left, HIGH - 7, wide, door.sill[4])
    c.hl(left, HIGH - 4, wide, door.sill[0])
    c.hl(left, HIGH - 1, wide, door.sill[0])
    for x, w in ((0, left), (right, POSTS - right)):
        c.put(c.rect(x, 0, w, HIGH), door.frame[2])
        c.vl(x, 0, HIGH, door.frame[3])
        c.vl(x + w - 1, 0, HIGH, door.frame[0])
        c.hl(x, HIGH - 1, w, door.frame[0])


def post_tops(c: Cv, door: Doorway) -> None:
    """The upper ends of both posts, 64 x 64: thicker than the wall, so that they are seen from the room."""
    left, right = door.gap
    for x, w in ((0, left + 2), (right - 2, POSTS - right + 2)):
        top = ROOM_SIDE - 7
        c.put(c.rect(x, top, w, 30), door.frame[2])
        c.put(c.rect(x, top, w, 17), door.frame[3])
        c.hl(x, top, w, door.frame[4])
        c.vl(x, top, 17, door.frame[4])
        c.hl(x, top + 17, w, door.frame[1])
        c.vl(x + w - 1, top, 30, door.frame[1])
        c.hl(x, top + 29, w, door.frame[0])


def _school_leaf(c: Cv, x: int) -> None:
    c.put(c.rect(x - 1, 16, 26, 80), WOOD[1])
    c.put(c.rect(x, 18, 24, 77), WOOD[4])
    c.vl(x, 18, 77, WOOD[5])
    c.vl(x + 23, 18, 77, WOOD[2])
    c.put(c.rect(x + 5, 24, 14, 28), WOOD[1])
    c.put(c.rect(x + 6, 25, 12, 26), hx("a9c3c0"))
    c.put(c.poly([(x + 6, 44), (x + 18, 30), (x + 18, 37), (x + 6, 51)]), hx("d8e6da"))
    c.hl(x + 6, 37, 12, WOOD[2])
    c.put(c.rect(x + 5, 60, 14, 28), WOOD[3])
    c.hl(x + 5, 60, 14, WOOD[2])
    c.vl(x + 5, 60, 28, WOOD[2])
    c.put(c.rect(x + 2, 56, 2, 7), METAL[3])


def _ward_leaf(c: Cv, x: int) -> None:
    c.put(c.rect(x - 2, 18, 52, 4), METAL[1])  # the rail that it hangs from
    c.hl(x - 2, 18, 52, METAL[3])
    c.put(c.rect(x, 22, 46, 74), METAL[1])
    c.put(c.rect(x + 1, 23, 44, 72), hx("b9c6c0"))
    c.vl(x + 1, 23, 72, hx("dde6dc"))
    c.hl(x + 1, 23, 44, hx("dde6dc"))
    c.vl(x + 44, 23, 72, hx("7c8f90"))
    c.put(c.rect(x + 26, 30, 14, 24), METAL[1])
    c.put(c.rect(x + 27, 31, 12, 22), hx("8fb0bc"))
    c.put(c.poly([(x + 27, 46), (x + 39, 34), (x + 39, 40), (x + 27, 52)]), hx("c8dde0"))
    c.put(c.rect(x + 3, 82, 40, 10), hx("8fa0a2"))
    c.hl(x + 3, 82, 40, hx("c4d0cc"))
    c.put(c.rect(x + 5, 52, 3, 14), METAL[4])
    c.vl(x + 7, 52, 14, METAL[1])


def class_mat(c: Cv) -> None:
    """Coir mat inside the classroom door, 64 x 32."""
    c.put(c.rect(8, 8, 48, 22), hx("2c2a2c"))
    c.put(c.rect(9, 9, 46, 20), hx("4a4440"))
    c.hl(9, 9, 46, hx("625a52"))
    for x in range(12, 54, 4):
        c.vl(x, 12, 14, hx("3a3634"))
    c.put(c.rect(11, 25, 42, 2), hx("6a3430"))
    c.put(c.ell(32, 19, 13, 5), hx("544c46"))
