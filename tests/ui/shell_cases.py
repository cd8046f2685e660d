"""What the tests of the shell share: a small story, a view that draws nothing, and a player's hands."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.profile import Profile
from game.resources import Resources
from game.saves import SaveStore
from game.session import Session
from game.ui.audio import Audio
from game.ui.input import Event, Press
from game.ui.play import PlayScreen
from game.ui.screen import ScreenStack
from game.ui.shell import Shell
from tests.story_files import scene, story_project

ASSETS = Path(__file__).parents[2] / "assets"
LONG = " ".join(["The rain comes down the hill and takes the street with it."] * 6)
LONG_KO = " ".join(["비가 언덕을 타고 내려와 골목을 통째로 데려간다."] * 8)

FILES = {
    "story.yaml": "title: {en: Lovely Runner, ko: 선재 업고 튀어}\nstart: one\n"
    "anchors:\n  summer: {entry: two.start, from_start: yes}\n"
    "endings:\n  tbc_done: {en: One House Left, ko: 아직 한 집}\n",
    "cast.yaml": "sol: {name: {en: Im Sol, ko: 임솔}, looks: [sol_2008], side: left, blip: 1}\n"
    "sunjae: {name: {en: Ryu Sun-jae, ko: 류선재}, looks: [sunjae_2008], blip: 2}\n",
    "variables.yaml": "world.shoes: {domain: boolean, start: false, means: Kept.}\n"
    "carried.bars: {domain: {from: 0, to: 3}, start: 3, means: Lights.}\n",
    "facts.yaml": "shoebox:\n  slot: shelf\n  values: [gone, kept]\n  rules:\n  - {if: world.shoes, value: kept}\n"
    "  - {value: gone}\n  texts:\n    kept: {en: 'Shelf. A shoebox, taped.', ko: '선반. 테이프 붙인 상자.'}\n"
    "    gone: {en: 'Shelf. A clean rectangle.', ko: '선반. 먼지 없는 네모.'}\n",
    "places.yaml": "rainy_street: {en: The lane, ko: 골목길}\nblack: {en: Nowhere, ko: 어둠}\n",
    "looks.yaml": "street.pole:\n- say: A pole, and a notice about a lost dog.\n  ko: 전봇대. 강아지를 찾는 쪽지.\n",
    "one.yaml": scene(
        "one",
        f"""start:
- say: {LONG}
  ko: {LONG_KO}
- sol (thinking): He always forgets his umbrella.
  ko: 걔는 꼭 우산을 두고 다녀.
- sfx: doorbell
  caption: "[a doorbell]"
  caption.ko: "[초인종]"
- sunjae: You came running. For me?
  ko: 뛰어온 거야? 나 때문에?
- choice:
  - {{option: Hold out the umbrella., ko: 우산을 내민다., id: share, goto: walk}}
  - {{option: Give the shoes., ko: 신발을 준다., id: shoes, if: world.shoes, locked: You have no shoes to give.,
      locked.ko: 줄 신발이 없다., goto: walk}}
  - {{option: Say nothing and wait for the rain to end., ko: 아무 말도 하지 않는다., id: silent, goto: walk}}
walk:
- map: rainy_street@bus_stop
- enter: sol
  at: bus_stop
- explore: Find the blue gate.
  ko: 파란 대문을 찾는다.
  reach: {{blue_gate: on}}
on:
- was: The shop is gone.
  now: The shop is there.
  ko: 가게가 없다.
  now.ko: 가게가 있다.
- slip: summer
""",
    ),
    "two.yaml": scene("two", "start:\n- set: {world.shoes: true}\n- sol: Keep them.\n  ko: 간직해.\n- return: three\n"),
    "three.yaml": scene(
        "three",
        "start:\n- say: Later.\n  ko: 나중에.\n- ending: tbc_done\nskipped:\n- end: four\n",
        "content: [grief]\nsummary: {en: Somebody is told., ko: 누군가 소식을 듣는다.}\n",
    ).replace("2008-06-16", "2023-01-01"),
    "four.yaml": scene("four", "start:\n- say: After.\n  ko: 그 뒤.\n- ending: tbc_done\n"),
}
NOTES = {
    "start": {"en": "This story deals with death and grief. " * 4, "ko": "이 이야기에는 죽음과 애도가 나옵니다. " * 4},
    "details": {"en": LONG, "ko": LONG_KO},
    "tags": {"grief": {"name": {"en": "Grief", "ko": "애도"}, "text": {"en": "Someone learns of a death.", "ko": "죽음의 소식을 듣습니다."}}},
    "help": [{"region": {"en": "Korea", "ko": "한국"}, "lines": [{"en": "Line: 109", "ko": "상담전화 109"}]}],
    "notice": {"en": "An unofficial fan work.", "ko": "비공식 팬 작품입니다."},
    "credits": {"en": "Fonts: Pretendard and Galmuri.", "ko": "글꼴: 프리텐다드, 갈무리."},
}  # fmt: skip


class _Looks:
    def __init__(self) -> None:
        self.reduced_motion, self.weather_amount, self.smooth_scale = False, 1.0, False


class StillView:
    """A world that is a plain colour and stands still unless it is told to be busy."""

    def __init__(self) -> None:
        self.settings = _Looks()
        self.busy = self.show_hotspots = self.peopled = False
        self.covered_from: int | None = None
        self.reached: str | None = None
        self.nearby_look: str | None = None
        self.nearby_target: str | None = None
        self.shown: list[object] = []
        self.walking: tuple[str, ...] | None = None
        self.walked_to: list[object] = []

    def resize(self, size: tuple[int, int]) -> None: ...
    def show(self, stage: object, speaker: str | None = None) -> None:
        self.shown.append(stage)

    def play(self, cues: object, stage: object) -> None:
        self.shown.append(stage)

    def finish(self) -> None:
        self.busy = False

    def update(self, seconds: float) -> None: ...
    def draw(self, window: pygame.Surface) -> None:
        window.fill((40, 60, 90))

    def begin_walk(self, who: str, markers: tuple[str, ...]) -> None:
        self.walking = markers

    def end_walk(self) -> None:
        self.walking = None

    def steer(self, dx: float, dy: float, running: bool) -> None: ...
    def walk_to(self, pos: tuple[int, int]) -> None:
        self.walked_to.append(pos)

    def walk_to_marker(self, name: str) -> None:
        self.walked_to.append(name)

    def target_at(self, pos: tuple[int, int]) -> str | None:
        return "blue_gate" if pos == (700, 300) else None

    def point_at(self, pos: tuple[int, int]) -> None: ...
    def look_at(self, pos: tuple[int, int]) -> str | None:
        return "street.pole" if pos == (600, 300) else None

    def thumbnail(self, size: tuple[int, int]) -> pygame.Surface:
        return pygame.Surface(size)


class Desk:
    """A shell with a small story, and hands to play it with."""

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int] = (1280, 720),
        *,
        files: dict[str, str] | None = None,
        **settings: object,
    ) -> None:
        pygame.display.init()
        self.window = pygame.display.set_mode(size)
        story = story_project(folder / "story", {**FILES, **(files or {})}).story
        profile = Profile.load(folder)
        profile.change(**{"language": "en", "text_speed": 50.0, **settings})
        self.view = StillView()
        resources = Resources(folder / "story", ASSETS)
        audio = Audio(ASSETS, wanted=False)
        saves = SaveStore(folder / "saves")
        self.shell = Shell(story, resources, profile, saves, view=self.view, audio=audio, size=size, notes=NOTES)
        self.stack = ScreenStack()

    def play(self, session: Session | None = None) -> PlayScreen:
        screen = PlayScreen(self.shell, session or Session.begin(self.shell.story), animate=True)
        self.stack = ScreenStack((screen,))
        return screen

    def give(self, event: Event | None) -> None:
        if event is not None and self.stack.running:
            self.stack.apply(self.stack.top.handle(event))

    def press(self, command: str, number: int = 0) -> None:
        self.give(Press(command, number=number))

    def event(self, kind: int, **values: object) -> None:
        """What really comes from a device."""
        self.give(self.shell.input.read(pygame.event.Event(kind, values), self.stack.top.context))

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 50)):
            if self.stack.running:
                self.stack.apply(self.stack.top.update(0.02))
                self.shell.update_toasts(0.02)

    def draw(self) -> None:
        for screen in self.stack.visible():
            screen.draw(self.window)

    def to(self, kind: type) -> PlayScreen:
        """Play on until the story waits for ``kind``."""
        screen = self.stack.top
        assert isinstance(screen, PlayScreen)
        for _ in range(30):
            if isinstance(screen.session.step.awaiting, kind):
                return screen
            from game.story.engine import actions

            screen.do(actions(self.shell.story, screen.session.step.snapshot.state)[0])
        raise AssertionError(f"the story never waits for {kind.__name__}")
