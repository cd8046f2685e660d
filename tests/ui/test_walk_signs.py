"""Signs over a walk's targets: over heads, never on them; floors and sunlight of the places one walks in."""

from __future__ import annotations

import pygame

from game.story.model import Place
from game.story.stage import Actor, Stage
from game.ui.light import capped
from game.ui.map_stage import MapStage
from game.ui.signs import sign
from tests.ui.stage_cases import SIZE, run, still_view, window

CORRIDOR = Place("map", "school", "corridor")
GOLD = (214, 140, 44)  # only the rim of a target's sign has it


def sign_rows(people: tuple[Actor, ...], targets: tuple[str, ...]) -> list[int]:
    """The rows of the window in which a target's sign shows its gold, at the basin."""
    shown = still_view()
    shown.show(Stage(place=CORRIDOR, actors=people, date="2008"))
    shown.begin_walk("sol", targets)
    run(shown, 0.1)
    x, y = shown.marker_positions()[targets[0]]
    picture = pygame.Surface(SIZE)
    shown.draw(picture)
    box = pygame.Rect(round(x) - 40, round(y) - 200, 80, 210).clip(picture.get_rect())
    gold = pygame.mask.from_threshold(picture.subsurface(box), GOLD, (1, 1, 1, 255))
    return sorted(
        {box.y + row - round(y) for row in range(box.h) if any(gold.get_at((col, row)) for col in range(box.w))}
    )


def test_a_sign_stands_above_whoever_stands_at_its_target() -> None:
    sol = Actor("sol", "corridor", "down")
    free = sign_rows((sol,), ("basin",))
    taken = sign_rows((sol, Actor("sunjae", "basin", "down")), ("basin",))
    assert free
    assert taken
    assert max(taken) <= -2 * 48  # window pixels: the head of somebody 48 pixels high


def test_where_the_walker_stands_already_there_is_no_sign() -> None:
    assert not sign_rows((Actor("sol", "basin", "down"),), ("basin",))


def test_a_polished_floor_shows_no_furniture_from_afar() -> None:
    """Below the reach of the wall's light a polished floor is as it was painted."""
    shown = still_view()
    shown.show(Stage(place=Place("map", "hospital", "corridor"), date="2009"))
    place = shown._place
    assert isinstance(place, MapStage)
    ground = pygame.Surface(place.view.size)
    for x in range(0, ground.get_width(), 8):
        ground.fill((255, 255, 255), (x, 0, 4, place.view.wet.line))
    place.view.wet.paint(ground)
    line = place.view.wet.line
    near = [ground.get_at((x, line + 6))[0] for x in range(200, 260)]
    far = [ground.get_at((x, line + 70))[0] for x in range(200, 260)]
    assert max(near) - min(near) < 30
    assert max(far) == 0


def test_sunlight_is_held_back_where_it_would_burn_out_and_stays_yellow() -> None:
    window()
    lit, glow = pygame.Surface((40, 40)), pygame.Surface((40, 40))
    lit.fill((90, 80, 60))
    lit.fill((230, 215, 180), (20, 0, 20, 40))
    glow.fill((90, 80, 40))
    capped(glow, lit, 216)
    assert glow.get_at((4, 20))[:3] == (90, 80, 40)
    red, green, blue, _ = glow.get_at((34, 20))
    assert 230 + red < 290
    assert red >= green > blue


def test_what_is_here_is_marked_clearly_and_pulses() -> None:
    """Each mark is at least nine pixels wide, dark and light, and has a ring half of the time."""
    for name in ("spot", "near"):
        plain, wide = sign(name), sign(name + "_wide")
        assert min(plain.get_size()) >= 9
        assert wide.get_width() > plain.get_width()
        lights = [max(plain.get_at((x, 4))[:3]) for x in range(plain.get_width()) if plain.get_at((x, 4))[3]]
        assert max(lights) - min(lights) > 150


def test_the_mouse_over_a_thing_shows_it() -> None:
    shown = still_view()
    shown.show(Stage(place=CORRIDOR, actors=(Actor("sol", "corridor", "down"),), date="2008"))
    shown.begin_walk("sol", ("basin",))
    run(shown, 0.1)
    place = shown._place
    assert isinstance(place, MapStage)
    left, top = place.camera.corner
    looks = [item.rect for item in place.notes.looks]
    seen = [rect for rect in looks if 20 < rect[0] - left < 540 and 40 < rect[1] - top < 260]
    assert seen
    x, y, width, height = seen[0]
    before, after = pygame.Surface(SIZE), pygame.Surface(SIZE)
    shown.draw(before)
    factor = SIZE[0] / 640
    shown.point_at((round((x + width / 2 - left) * factor), round((y + height / 2 - top) * factor)))
    shown.draw(after)
    box = pygame.Rect((x - left) * factor, (y - top) * factor, width * factor, height * factor).inflate(8, 8)
    changed = [at for at in ((px, py) for px in range(box.x, box.right) for py in range(box.y, box.bottom))
               if before.get_at(at) != after.get_at(at)]  # fmt: skip
    assert len(changed) > 60
