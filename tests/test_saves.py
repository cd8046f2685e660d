"""Saved games: nothing is lost, whatever happens to the disk or the file, and old saves load for ever."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import time
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from game import files
from game.save_format import FORMAT, Header, decode, digest_of, encode, seal
from game.saves import AUTO_SLOTS, QUICK, SaveError, SaveStore, restore
from game.session import Session
from game.story.model import Text
from game.story.protocol import Advance, ForChoice
from tests.small_stories import make_story, small_story
from tests.test_session import follow, numbers, on, picks, play

CORPUS = Path(__file__).parent / "saves"
DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC")
TRACE = "bridge/deck:call classroom/start@pool classroom/pool:press classroom/start@pool"


@pytest.fixture
def store(tmp_path: Path) -> SaveStore:
    return SaveStore(tmp_path / "saves")


@pytest.fixture
def torture(request: pytest.FixtureRequest) -> None:
    """Long tests run when they are asked for: pytest -m torture."""
    if "torture" not in (request.config.getoption("-m") or ""):
        pytest.skip("long; run with -m torture")


def game(trace: str = TRACE, digest: str = "small-1") -> Session:
    session = follow(Session.begin(small_story(digest=digest)), trace)
    session.play_seconds = 61.5
    return session


def main_file(store: SaveStore, slot: str = "slot_01") -> Path:
    return store.folder / f"{slot}.save.json"


# ---- save and load is the identity ------------------------------------------------------------------------


def same(one: Session, other: Session) -> bool:
    return (
        one.step.snapshot == other.step.snapshot
        and one.log == other.log
        and one.trace == other.trace
        and one.journey == other.journey
        and one.arcs == other.arcs
        and one.play_seconds == other.play_seconds
    )


@given(numbers, picks, picks)
@settings(deadline=None)
def test_save_and_load_is_the_identity(made: list[int], first: list[int], second: list[int]) -> None:
    session = Session.begin(make_story(made))
    play(session, first)
    session.jump(len(session.journey) // 2)  # leaves a branch behind
    play(session, second)
    session.play_seconds = 12.25
    header = Header(1, "", Text("", ""), "", 0, session.play_seconds, None)
    loaded, notice = restore(session.story, decode(encode(session, header)))
    assert notice is None
    assert same(loaded, session)


def test_a_game_on_the_disk_comes_back_with_log_journey_time_and_picture(store: SaveStore) -> None:
    session = game()
    session.jump(1)
    on(session, 2)
    store.save("slot_01", session, DOT)
    loaded = store.load("slot_01", session.story)
    assert loaded.notice is None
    assert same(loaded.session, session)
    assert len(loaded.session.journey) == 4
    info = store.info("slot_01")
    assert (info.kind, info.picture_png, info.play_seconds, info.broken) == ("named", DOT, 61.5, "")
    assert (info.place.en, info.story_date, info.timeline) == ("By the river", "2023-01-01", 0)


def test_a_save_can_be_read_by_a_human(store: SaveStore) -> None:
    store.save("slot_01", on(game()))
    document = json.loads(main_file(store).read_text("utf-8"))
    assert document["snapshot"]["values"]["memory.voice"] == "true"
    assert document["snapshot"]["values"]["world.trust"] == "5"
    assert document["snapshot"]["anchors"][1]["anchor"] == "august"
    assert document["journal"] == TRACE
    assert document["format"] == FORMAT


def test_a_history_that_cannot_be_replayed_begins_at_the_snapshot() -> None:
    session = game()
    document = json.loads(encode(session, Header(1, "", Text("", ""), "", 0, 0.0, None)))
    document.update(journal="bridge/deck:wait", journey=[])
    loaded, _ = restore(session.story, decode(seal(document)))
    assert loaded.step.snapshot == session.step.snapshot
    assert not loaded.can_back
    assert loaded.step.awaiting == session.step.awaiting


# ---- a story that has changed -------------------------------------------------------------------------------


def test_new_lines_do_not_move_the_reader(store: SaveStore) -> None:
    session = on(Session.begin(small_story()))
    store.save(QUICK, session)
    loaded = store.load(QUICK, small_story(digest="small-2", more_lines=40))
    assert loaded.notice is None
    assert loaded.session.log[-1].text.en == "He is late."


def test_a_decision_that_is_gone_is_told_in_both_languages_and_stood_at(store: SaveStore) -> None:
    store.save(QUICK, game())
    loaded = store.load(QUICK, small_story(digest="small-2", without_option="call"))
    assert loaded.notice is not None
    assert "no longer offered" in loaded.notice.en
    assert "이야기가 바뀌었습니다" in loaded.notice.ko
    assert isinstance(loaded.session.step.awaiting, ForChoice)
    assert loaded.session.step.snapshot.state.scene == "bridge"
    assert loaded.session.play_seconds == 61.5


# ---- slots ----------------------------------------------------------------------------------------------------


def test_five_automatic_saves_are_kept_the_latest_first(store: SaveStore) -> None:
    session = Session.begin(small_story())
    for number in range(7):
        session.play_seconds = float(number)
        store.autosave(session, DOT)
    autos = [info for info in store.slots() if info.kind == "auto"]
    assert [info.play_seconds for info in autos] == [6, 5, 4, 3, 2]
    assert {info.slot for info in autos} == set(AUTO_SLOTS)


def test_the_ring_uses_a_broken_place_first_and_spares_what_a_newer_version_saved(store: SaveStore) -> None:
    session = Session.begin(small_story())
    for _ in AUTO_SLOTS:
        store.autosave(session)
    newer = edited(main_file(store, "auto_1"), {"format": FORMAT + 1})
    main_file(store, "auto_1").write_bytes(newer)
    main_file(store, "auto_4").write_bytes(b"rubbish")
    assert store.autosave(session).slot == "auto_4"
    assert store.autosave(session).slot == "auto_2"
    assert main_file(store, "auto_1").read_bytes() == newer


def test_slots_come_as_quick_automatic_named_and_the_latest_continues(store: SaveStore) -> None:
    session = Session.begin(small_story())
    for slot in ("slot_02", "slot_01", QUICK):
        store.save(slot, session)
    store.autosave(session)
    assert [info.slot for info in store.slots()] == [QUICK, "auto_1", "slot_01", "slot_02"]
    latest = store.latest()
    assert latest is not None
    assert latest.slot == "auto_1"


def test_order_is_by_counter_because_clocks_are_set_back(tmp_path: Path) -> None:
    session = Session.begin(small_story())
    SaveStore(tmp_path, now=lambda: 2_000_000_000.0).save("slot_01", session)
    SaveStore(tmp_path, now=lambda: 1_000_000_000.0).save("slot_02", session)
    latest = SaveStore(tmp_path).latest()
    assert latest is not None
    assert latest.slot == "slot_02"
    assert latest.saved_at == "2001-09-09T01:46:40+00:00"


@pytest.mark.parametrize("name", ["../profile", "a/b", "", "Slot", ".hidden", "x" * 60, "자동"])
def test_a_slot_never_leaves_the_folder(store: SaveStore, name: str) -> None:
    with pytest.raises(ValueError, match="no name for a slot"):
        store.save(name, Session.begin(small_story()))


def test_a_folder_with_any_name_works(tmp_path: Path) -> None:
    store = SaveStore(tmp_path / "선재 업고 튀어 ☂" / ("n" * 180))
    session = game()
    store.save(QUICK, session)
    assert same(store.load(QUICK, session.story).session, session)


def test_an_empty_slot_says_so(store: SaveStore) -> None:
    with pytest.raises(SaveError) as caught:
        store.load(QUICK, small_story())
    assert caught.value.text.en == "Nothing is saved here."
    assert store.slots() == ()
    assert store.latest() is None


def test_a_folder_that_is_a_file_is_told_and_does_not_stop_the_game(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("not a folder")
    store = SaveStore(tmp_path / "saves")
    assert store.slots() == ()
    problem = store.problem()
    assert problem is not None
    assert "cannot be written" in problem.en
    with pytest.raises(SaveError):
        store.save(QUICK, Session.begin(small_story()))
    assert SaveStore(tmp_path / "other").problem() is None


def test_a_second_copy_of_the_game_is_told_and_a_killed_one_is_forgotten(tmp_path: Path) -> None:
    first, second = SaveStore(tmp_path), SaveStore(tmp_path)
    (tmp_path / "slot_01.save.json.77.tmp").write_bytes(b"left by a crash")
    assert first.claim() is None
    assert list(tmp_path.glob("*.tmp")) == []
    told = second.claim()
    assert told is not None
    assert "already running" in told.en
    assert "이미 실행 중" in told.ko
    first.release()
    assert second.claim() is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at once")
def test_a_copy_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        store = SaveStore(tmp_path)
        store.claim()
        (tmp_path / "claimed").touch()
        time.sleep(60)
        os._exit(1)
    while not (tmp_path / "claimed").exists():
        time.sleep(0.005)
    assert SaveStore(tmp_path).claim() is not None
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert SaveStore(tmp_path).claim() is None


def test_an_emptied_slot_is_gone_with_its_copies(store: SaveStore) -> None:
    for _ in range(3):
        store.save(QUICK, game())
    store.delete(QUICK)
    assert store.slots() == ()
    with pytest.raises(SaveError, match="Nothing"):
        store.load(QUICK, small_story())


# ---- files that are not what they should be ---------------------------------------------------------------------


def two_saves(store: SaveStore) -> tuple[Session, Session]:
    """A slot whose present save is the second game and whose older copy is the first."""
    first, second = game("bridge/deck:wait"), game()
    store.save("slot_01", first)
    store.save("slot_01", second, DOT)
    return first, second


def assert_older_is_used(store: SaveStore, first: Session, bad: bytes | None = None) -> None:
    info = store.info("slot_01")
    assert (info.story_date, info.broken) == ("2022-12-31", "")
    loaded = store.load("slot_01", first.story)
    assert same(loaded.session, first)
    assert loaded.notice is not None
    assert "older copy" in loaded.notice.en
    if bad is not None:
        kept = main_file(store).with_name("slot_01.save.json.bad")
        assert kept.read_bytes() == bad
    assert store.load("slot_01", first.story).notice is None  # mended: the name holds the good copy now


def wrecks() -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "zeros", b"\0" * 5_000
    yield "not utf-8", b'{"format": 1, "place": "\xff\xfe"}'
    yield "a list", b"[1, 2]"
    yield "too deep", b"[" * 100_000
    yield "a number of 5,000 digits", b'{"format": ' + b"9" * 5_000 + b"}"
    yield "no number", b'{"format": NaN}'
    yield "a pickle", b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x02os\x94."


@pytest.mark.parametrize("bad", [wreck for _, wreck in wrecks()], ids=[name for name, _ in wrecks()])
def test_a_wrecked_file_is_set_aside_and_the_older_copy_used(store: SaveStore, bad: bytes) -> None:
    first, _ = two_saves(store)
    main_file(store).unlink()
    main_file(store).write_bytes(bad)
    assert_older_is_used(store, first, bad)


def test_a_byte_order_mark_is_no_reason_to_lose_anything(store: SaveStore) -> None:
    first, _ = two_saves(store)
    data = b"\xef\xbb\xbf" + main_file(store).read_bytes()
    main_file(store).unlink()
    main_file(store).write_bytes(data)
    assert_older_is_used(store, first, data)


def test_two_gigabytes_are_not_read(store: SaveStore) -> None:
    first, _ = two_saves(store)
    main_file(store).unlink()
    with main_file(store).open("wb") as file:
        file.truncate(2**31)
    began = time.monotonic()
    assert store.info("slot_01").story_date == "2022-12-31"
    assert same(store.load("slot_01", first.story).session, first)
    assert time.monotonic() - began < 5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no pipes with names")
def test_a_pipe_in_place_of_a_save_does_not_hang(store: SaveStore) -> None:
    first, _ = two_saves(store)
    main_file(store).unlink()
    os.mkfifo(main_file(store))
    assert same(store.load("slot_01", first.story).session, first)


def test_a_key_that_stands_there_twice_is_damage(store: SaveStore) -> None:
    first, _ = two_saves(store)
    data = main_file(store).read_bytes().replace(b'"story":', b'"journal": "",\n "story":')
    main_file(store).unlink()
    main_file(store).write_bytes(data)
    assert_older_is_used(store, first, data)


def edited(path: Path, change: dict[str, Any]) -> bytes:
    """The save with some values changed and a hash that fits them."""
    document = json.loads(path.read_text("utf-8"))
    for dotted, value in change.items():
        *way, last = dotted.split("/")
        inner = document
        for key in way:
            inner = inner[key]
        inner[last] = value
    return seal(document)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"snapshot/values/world.trust": "11"}, "world.trust"),
        ({"snapshot/values/world.umbrella": "true"}, "world.umbrella"),
        ({"snapshot/scene": "rooftop"}, "rooftop"),
        ({"snapshot/index": 3_000}, "3000"),
        ({"snapshot/index": "1"}, "'1'"),
        ({"snapshot/anchors": [{"anchor": "winter", "world": {}}]}, "winter"),
        ({"snapshot/stage": None}, "not complete"),
        ({"journal": "jump!"}, "jump!"),
        ({"shown/play_seconds": -1}, "time played"),
        ({"journey": [{}]}, "from"),
        ({"picture": "???"}, "layout"),
    ],
)
def test_a_hand_edited_value_that_cannot_be_is_refused_by_name(
    tmp_path: Path, change: dict[str, Any], named: str
) -> None:
    store = SaveStore(tmp_path)
    store.save("slot_01", game())
    data = edited(main_file(store), change)
    main_file(store).write_bytes(data)
    with pytest.raises(SaveError) as caught:
        store.load("slot_01", small_story())
    assert named in caught.value.detail
    assert main_file(store).read_bytes() == data


def test_a_save_of_a_newer_version_is_refused_politely_and_not_touched(store: SaveStore) -> None:
    two_saves(store)
    data = edited(main_file(store), {"format": FORMAT + 1})
    main_file(store).write_bytes(data)
    before = {path.name: path.read_bytes() for path in store.folder.iterdir()}
    with pytest.raises(SaveError) as caught:
        store.load("slot_01", small_story())
    assert "newer version" in caught.value.text.en
    assert "새로운 버전" in caught.value.text.ko
    assert {path.name: path.read_bytes() for path in store.folder.iterdir()} == before
    assert "newer version" in store.info("slot_01").broken


def test_a_broken_slot_says_why_and_is_kept_when_it_is_saved_over(store: SaveStore) -> None:
    store.folder.mkdir(parents=True)
    main_file(store).write_bytes(b"rubbish")
    (info,) = store.slots()
    assert "cannot be read" in info.broken
    assert info.trouble is not None
    assert info.trouble.ko
    store.save("slot_01", game())
    assert (store.folder / "slot_01.save.json.bad").read_bytes() == b"rubbish"
    assert not (store.folder / "slot_01.save.json.1").exists()


def damage_at(data: bytes, position: int, bit: int | None) -> bytes:
    """The data cut off there, or with one bit flipped there."""
    if bit is None:
        return data[:position]
    return data[:position] + bytes([data[position] ^ 1 << bit]) + data[position + 1 :]


def assert_survives_damage(store: SaveStore, cases: list[tuple[int, int | None]]) -> None:
    first, second = two_saves(store)
    whole = {path: path.read_bytes() for path in store.folder.iterdir()}
    data = whole[main_file(store)]
    for position, bit in cases:
        for path in store.folder.iterdir():
            path.unlink()
        for path, content in whole.items():
            path.write_bytes(content)
        damaged = damage_at(data, position, bit)
        main_file(store).write_bytes(damaged)
        loaded = store.load("slot_01", first.story)
        if damaged == data[:-1]:  # the last line break is no part of the content
            assert loaded.notice is None
            assert loaded.session.step.snapshot == second.step.snapshot
        else:
            assert loaded.notice is not None, (position, bit)
            assert loaded.session.step.snapshot == first.step.snapshot
            assert (store.folder / "slot_01.save.json.bad").read_bytes() == damaged


def test_a_cut_off_or_a_flipped_bit_anywhere_is_noticed(store: SaveStore) -> None:
    two_saves(store)
    length = main_file(store).stat().st_size
    chance = random.Random(2008)
    cuts: list[tuple[int, int | None]] = [(chance.randrange(length), None) for _ in range(40)]
    flips: list[tuple[int, int | None]] = [(chance.randrange(length), chance.randrange(8)) for _ in range(80)]
    assert_survives_damage(store, [(0, None), (1, None), (length - 1, None), *cuts, *flips])


@pytest.mark.torture
@pytest.mark.usefixtures("torture")
def test_every_cut_off_and_every_flipped_bit_is_noticed(store: SaveStore) -> None:
    two_saves(store)
    length = main_file(store).stat().st_size
    cuts: list[tuple[int, int | None]] = [(position, None) for position in range(length)]
    flips: list[tuple[int, int | None]] = [(place, bit) for place in range(length) for bit in range(8)]
    assert_survives_damage(store, cuts + flips)


# ---- disks that fail ----------------------------------------------------------------------------------------------


class Faulty:
    """The functions of ``os`` and ``open`` that ``game.files`` uses; the n-th call of any of them fails."""

    WATCHED = ("fsync", "replace", "link", "open", "close")

    def __init__(self, fail_at: int) -> None:
        self.calls: list[str] = []
        self.fail_at = fail_at
        self.file_type = FaultyFile

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in self.WATCHED:
            return real

        def call(*args: Any, **kwargs: Any) -> Any:
            self.count(name)
            return real(*args, **kwargs)

        return call

    def count(self, name: str) -> None:
        self.calls.append(name)
        if len(self.calls) == self.fail_at:
            raise OSError(errno.ENOSPC, "No space left on device")

    def open_file(self, *args: Any, **kwargs: Any) -> Any:
        self.count("open")
        file = open(*args, **kwargs)  # noqa: SIM115 - whoever called for it closes it
        if file.writable():
            return self.file_type(file, self)
        return file


class FaultyFile:
    """A file that may run out of disk in the middle of a write."""

    def __init__(self, file: Any, faulty: Faulty) -> None:
        self.file, self.faulty = file, faulty

    def __enter__(self) -> FaultyFile:
        return self

    def __exit__(self, *exc: object) -> None:
        self.file.close()

    def write(self, data: bytes) -> None:
        self.file.write(data[: len(data) // 2])
        self.faulty.count("write")
        self.file.write(data[len(data) // 2 :])

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


def test_a_disk_that_fails_at_any_call_costs_at_most_the_new_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures, fail_at = 0, 1
    while True:
        store = SaveStore(tmp_path / str(fail_at))
        first, second = two_saves(store)
        faulty = Faulty(fail_at)
        with monkeypatch.context() as patch:
            patch.setattr(files, "os", faulty)
            patch.setattr(files, "open", faulty.open_file, raising=False)
            third = game("bridge/deck:wait classroom/start@stairs")
            try:
                store.save("slot_01", third)
                told = None
            except SaveError as error:
                told = error.text
        loaded = store.load("slot_01", first.story)
        assert loaded.notice is None
        reached = loaded.session.step.snapshot
        assert reached in (second.step.snapshot, third.step.snapshot)
        if told is None:
            assert reached == third.step.snapshot
        else:
            failures += 1
            assert "disk is full" in told.en
            assert not list(store.folder.glob("*.tmp"))
        store.save("slot_01", third)  # play goes on, and the next save is good
        if len(faulty.calls) < fail_at:
            break
        fail_at += 1
    assert failures >= 6


def test_what_is_written_is_on_the_disk_before_it_gets_its_name(
    store: SaveStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_saves(store)
    faulty = Faulty(-1)
    monkeypatch.setattr(files, "os", faulty)
    monkeypatch.setattr(files, "open", faulty.open_file, raising=False)
    store.save("slot_01", game())
    calls = [call for call in faulty.calls if call in ("write", "fsync", "replace", "link")]
    assert calls[:2] == ["write", "fsync"]
    assert calls[-3:] == ["link", "replace", "fsync"]  # older copy, the swap, and the folder's own entry


def test_a_disk_that_writes_something_else_is_caught_before_the_old_save_is_touched(
    store: SaveStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two_saves(store)

    class Lying(FaultyFile):
        def write(self, data: bytes) -> None:
            self.file.write(data[:-100] + b"\0" * 100)

    faulty = Faulty(-1)
    faulty.file_type = Lying
    with monkeypatch.context() as patch:
        patch.setattr(files, "open", faulty.open_file, raising=False)
        with pytest.raises(SaveError) as caught:
            store.save("slot_01", first)
    assert "did not arrive" in caught.value.detail
    assert same(store.load("slot_01", first.story).session, second)


def test_what_a_crash_left_lying_about_is_never_written_into(store: SaveStore) -> None:
    first, _ = two_saves(store)
    older = main_file(store).with_name("slot_01.save.json.1")
    os.link(older, main_file(store).with_name(f"slot_01.save.json.{os.getpid()}.tmp"))
    store.save("slot_01", game("bridge/deck:wait classroom/start@stairs"))
    kept = decode(files.copies(main_file(store))[2].read_bytes())
    assert kept.record.journal == first.journal


def test_a_disk_without_second_names_keeps_copies_all_the_same(
    store: SaveStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    first, _ = two_saves(store)
    main_file(store).write_bytes(b"rubbish")
    assert_older_is_used(store, first, b"rubbish")


def test_three_older_copies_are_kept_in_order(store: SaveStore) -> None:
    session = Session.begin(small_story())
    for number in range(6):
        session.play_seconds = float(number)
        store.save("slot_01", session)
    kept = [decode(path.read_bytes()).header.play_seconds for path in files.copies(main_file(store))]
    assert kept == [5, 4, 3, 2]


# ---- kill -9 ----------------------------------------------------------------------------------------------------


def save_for_ever(folder: Path) -> None:
    """What the child does until it is killed."""
    store, session = SaveStore(folder), game()
    while True:
        session.play_seconds += 1
        store.save("slot_01", session, DOT * 400)


def assert_survives_kills(folder: Path, kills: int) -> None:
    story, chance, played = small_story(), random.Random(15), 0.0
    SaveStore(folder).save("slot_01", game())
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            try:
                save_for_ever(folder)
            finally:
                os._exit(1)
        time.sleep(0.004 + chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        loaded = SaveStore(folder).load("slot_01", story)
        assert loaded.notice is None
        assert loaded.session.trace == TRACE
        played = max(played, loaded.session.play_seconds)
        shutil.rmtree(folder)
        SaveStore(folder).save("slot_01", game())
    assert played > 61.5, "no child ever saved anything, so nothing was tested"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at once")
def test_forty_kills_in_the_middle_of_saving_lose_nothing(tmp_path: Path) -> None:
    assert_survives_kills(tmp_path / "saves", 40)


@pytest.mark.torture
@pytest.mark.usefixtures("torture")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at once")
def test_a_thousand_kills_in_the_middle_of_saving_lose_nothing(tmp_path: Path) -> None:
    assert_survives_kills(tmp_path / "saves", 1000)


# ---- old saves load for ever ----------------------------------------------------------------------------------------


EXPECTED = {
    "v0_pool.json": ("classroom", "He comes up alive.", "bridge/deck:call classroom/start@pool"),
    "v0_start.json": ("bridge", "He is late.", ""),
    "v1_bridge.json": ("bridge", "He is late.", ""),
    "v1_edited.json": ("water", "It lights up.", "bridge/deck:call"),
    "v1_skipped.json": ("classroom", "Find him.", "bridge/deck:wait water!skip"),
    "v1_years.json": ("years", "Fifteen years go by.", "bridge/deck:call classroom/start@pool classroom/pool:stay"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(path.name for path in CORPUS.glob("*.json")))
def test_every_save_ever_made_loads(store: SaveStore, name: str) -> None:
    store.folder.mkdir(parents=True)
    shutil.copy(CORPUS / name, main_file(store))
    loaded = store.load("slot_01", small_story())
    session = loaded.session
    assert loaded.notice is None
    assert (session.step.snapshot.state.scene, session.log[-1].text.en, session.trace) == EXPECTED[name]
    assert main_file(store).read_bytes() == (CORPUS / name).read_bytes()  # loading rewrites nothing
    assert store.info("slot_01").play_seconds == session.play_seconds > 0
    store.save("slot_01", session)
    assert decode(main_file(store).read_bytes()).snapshot is not None  # saved again in today's layout


def test_there_is_an_old_save_of_every_layout() -> None:
    layouts = {int(path.name[1 : path.name.index("_")]) for path in CORPUS.glob("v*.json")}
    assert layouts == set(range(FORMAT + 1))
    assert {path.name for path in CORPUS.glob("*.json")} == set(EXPECTED)


def test_the_hash_does_not_depend_on_spacing_or_order() -> None:
    document = {"b": 1, "a": {"d": "울", "c": [1, 2]}}
    again = json.loads(json.dumps({"a": {"c": [1, 2], "d": "울"}, "b": 1}, indent=7))
    assert digest_of(document) == digest_of({**again, "sha256": "anything"})


def test_saving_in_the_middle_of_lines_comes_back_to_the_same_line(store: SaveStore) -> None:
    session = game("bridge/deck:call")
    for _ in range(5):
        session.act(Advance())
        store.save(QUICK, session)
        assert same(store.load(QUICK, session.story).session, session)
