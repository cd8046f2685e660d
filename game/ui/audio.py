"""Music, surroundings, effects and the blips of letters.

Rule of this file: sound is never a reason to stop. Without a device everything is silent and
:attr:`Audio.silent` says so. Nothing is decoded in a frame: music is streamed, the rest is decoded in a
thread and begins when it is ready.
"""

from __future__ import annotations

import queue
import random
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.ui.sound_table import Sound, Table, read_table

if TYPE_CHECKING:
    from game.settings import Settings
    from game.story.stage import Stage

CROSSFADE = 1.2  # seconds from one piece to the next
DUCKED = 0.5  # music under speech: 6 dB less
DUCK_SECONDS = 0.35
LATE = 0.4  # an effect that is decoded later than this is no longer wanted
AMBIENCE_CHANNELS = (0, 1)
BLIP_CHANNEL = 2
LEVELS = ("master", "music", "ambience", "effects", "blips")


class Audio:
    """Everything that is heard. Nothing is opened before :meth:`open`."""

    def __init__(self, assets: Path, *, wanted: bool = True) -> None:
        self._assets, self._wanted = assets, wanted
        self._table: Table = {}
        self._ready = False
        self.silent = not wanted
        self._level = dict.fromkeys(LEVELS, 1.0)
        self._music, self._next_music = "none", "none"
        self._music_fade, self._duck, self._duck_to = 0.0, 1.0, 1.0
        self._ambience = ["none", "none"]
        self._ambience_fade = [0.0, 0.0]
        self._ambience_now = 0
        self._loader = _Loader()
        self._clock = 0.0
        self._waiting: list[tuple[float, Path, float]] = []  # effects to play once they are decoded
        self._last_take: dict[str, Path] = {}

    # ---- the device -----------------------------------------------------------------------------

    def open(self) -> None:
        """Open the sound device, if there is one, and begin with what is wanted by now."""
        if self._ready or not self._wanted:
            return
        try:
            pygame.mixer.init(44_100, -16, 2, 1024)
        except (pygame.error, NotImplementedError):
            self.silent = True
            return
        self.silent, self._ready = False, True
        pygame.mixer.set_num_channels(16)
        pygame.mixer.set_reserved(3)
        self._table = self._table or read_table(self._assets)
        for kind, names in (
            ("blips", tuple(self._table.get("blips", {}))),
            ("sfx", ("ui_move", "ui_confirm", "ui_back")),
        ):
            for name in names:
                for path in self._sound(kind, name).files:
                    self._loader.want(path)

    def close(self) -> None:
        """Give the device back."""
        self._loader.stop()
        if self._ready:
            pygame.mixer.quit()
            self._ready = False

    def set_volumes(self, settings: Settings) -> None:
        """The five sliders."""
        self._level = {name: float(getattr(settings, name)) for name in LEVELS}
        self._apply()

    # ---- what is heard --------------------------------------------------------------------------

    def show(self, stage: Stage) -> None:
        """The music and surroundings of a stage."""
        self.music(stage.music)
        self.ambience(stage.ambience)

    def music(self, name: str) -> None:
        """Fade over to this piece."""
        self._next_music = name

    def ambience(self, name: str) -> None:
        """Crossfade to these surroundings."""
        now = self._ambience_now
        if self._ambience[now] == name:
            return
        self._ambience_now = 1 - now
        self._ambience[1 - now] = name
        self._ambience_fade[1 - now] = 0.0
        if self._ready:
            pygame.mixer.Channel(AMBIENCE_CHANNELS[1 - now]).stop()
            for path in self._sound("ambience", name).files[:1]:
                self._loader.want(path)

    def effect(self, name: str) -> None:
        """A sound, in one of its takes, never the same twice in a row."""
        if not self._ready:
            return
        sound = self._sound("sfx", name)
        takes = [path for path in sound.files if path != self._last_take.get(name)] or list(sound.files)
        if not takes:
            return
        take = random.choice(takes)
        self._last_take[name] = take
        self._loader.want(take)
        self._waiting.append((self._clock, take, sound.volume))
        self._play_waiting()

    def blip(self, number: int) -> None:
        """One letter of a speaker."""
        names = sorted(self._table.get("blips", {}))
        if not self._ready or not names or self._level["blips"] <= 0:
            return
        sound = self._sound("blips", names[(number - 1) % len(names)])
        decoded = self._loader.get(sound.files[0]) if sound.files else None
        if decoded:
            channel = pygame.mixer.Channel(BLIP_CHANNEL)
            channel.set_volume(sound.volume * self._level["blips"] * self._level["master"])
            channel.play(decoded)

    def duck(self, on: bool) -> None:
        """Music steps back while somebody speaks."""
        self._duck_to = DUCKED if on else 1.0

    def update(self, seconds: float) -> None:
        """Fades go on, decoded sounds begin."""
        self._clock += seconds
        if not self._ready:
            return
        step = seconds / DUCK_SECONDS
        self._duck += max(-step, min(step, self._duck_to - self._duck))
        self._update_music(seconds)
        self._update_ambience(seconds)
        self._play_waiting()
        self._apply()

    # ---- inside ---------------------------------------------------------------------------------

    def _sound(self, kind: str, name: str) -> Sound:
        return self._table.get(kind, {}).get(name, Sound((), 0.0, False))

    def _update_music(self, seconds: float) -> None:
        """One stream: the old piece fades out in half the time, the new one fades in in the other half."""
        half = CROSSFADE / 2
        if self._music == self._next_music:
            self._music_fade = min(1.0, self._music_fade + seconds / half)
            return
        self._music_fade -= seconds / half
        if self._music_fade > 0 and self._music != "none":
            return
        self._music, self._music_fade = self._next_music, 0.0
        pygame.mixer.music.stop()
        sound = self._sound("music", self._music)
        if not sound.files:
            return
        try:
            pygame.mixer.music.load(str(sound.files[0]))
            pygame.mixer.music.set_volume(0.0)
            pygame.mixer.music.play(-1 if sound.loop else 0)
        except pygame.error:
            return  # a damaged file is silence

    def _update_ambience(self, seconds: float) -> None:
        for side, number in enumerate(AMBIENCE_CHANNELS):
            channel = pygame.mixer.Channel(number)
            files = self._sound("ambience", self._ambience[side]).files
            if side != self._ambience_now:
                self._ambience_fade[side] -= seconds / CROSSFADE
                if self._ambience_fade[side] <= 0 and channel.get_busy():
                    channel.stop()
                    if self._ambience[side] != self._ambience[self._ambience_now]:
                        self._loader.forget(files)
                continue
            if files and not channel.get_busy():
                decoded = self._loader.get(files[0])
                if decoded is None:
                    continue
                channel.set_volume(0.0)
                channel.play(decoded, loops=-1)
            self._ambience_fade[side] = min(1.0, self._ambience_fade[side] + seconds / CROSSFADE)

    def _play_waiting(self) -> None:
        still = []
        for begun, path, volume in self._waiting:
            decoded = self._loader.get(path)
            if decoded is None:
                if self._clock - begun < LATE:
                    still.append((begun, path, volume))
                continue
            channel = pygame.mixer.find_channel()
            if channel:
                channel.set_volume(volume * self._level["effects"] * self._level["master"])
                channel.play(decoded)
        self._waiting = still

    def _apply(self) -> None:
        if not self._ready:
            return
        level = self._level
        volume = self._sound("music", self._music).volume * max(0.0, self._music_fade) * self._duck
        pygame.mixer.music.set_volume(volume * level["music"] * level["master"])
        for side, number in enumerate(AMBIENCE_CHANNELS):
            volume = self._sound("ambience", self._ambience[side]).volume * max(0.0, self._ambience_fade[side])
            pygame.mixer.Channel(number).set_volume(volume * level["ambience"] * level["master"])


class _Loader:
    """Decodes sounds in a thread of its own, each once."""

    def __init__(self) -> None:
        self._done: dict[Path, pygame.mixer.Sound | None] = {}
        self._asked: set[Path] = set()
        self._queue: queue.SimpleQueue[Path | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def want(self, path: Path) -> None:
        """Have it ready soon."""
        if path in self._asked:
            return
        self._asked.add(path)
        self._queue.put(path)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sounds", daemon=True)
            self._thread.start()

    def get(self, path: Path) -> pygame.mixer.Sound | None:
        """The decoded sound, if it is ready."""
        return self._done.get(path)

    def forget(self, paths: tuple[Path, ...]) -> None:
        """Give back the memory of long sounds that are over."""
        for path in paths:
            if self._done.pop(path, None) is not None:
                self._asked.discard(path)

    def stop(self) -> None:
        """End the thread; it may be in the middle of a sound."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(timeout=2)
            self._thread = None

    def _work(self) -> None:
        while (path := self._queue.get()) is not None:
            try:
                self._done[path] = pygame.mixer.Sound(str(path))
            except (pygame.error, OSError):
                self._done[path] = None  # missing or damaged: silence
