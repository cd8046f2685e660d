"""From events to stems and from stems to a mix: MIDI, FluidSynth, faders, amplifier, filters, mastering.

A stem is a stereo sound. Effects are pedalboard's; its reverb and FluidSynth's are never used (see dsp.reverb_tail).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import mido
import numpy as np
import pedalboard as pb
import soundfile
from scipy import ndimage, signal

from audio.dsp import SR, Sound, db, limiter, soft_clip
from audio.loudness import lufs
from audio.music.score import Song

Event = tuple[float, float, float, float]  # beat, length in beats, MIDI pitch, velocity
Pedal = tuple[float, float]  # down and up, in beats

# where Debian's fluid-soundfont-gm and musescore-general-soundfont put the fonts; SOUNDFONTS names another folder
_FOLDER = os.environ.get("SOUNDFONTS")
FLUID = Path(_FOLDER or "/usr/share/sounds/sf2") / "FluidR3_GM.sf2"
MUSE = Path(_FOLDER or "/usr/share/sounds/sf3") / "MuseScore_General_Full.sf3"


def fluidsynth(
    file: mido.MidiFile, font: Path, gain: float, dtype: str, polyphony: int | None = None
) -> Sound:
    """Render a MIDI file without reverb and chorus."""
    if not font.exists():
        raise SystemExit(f"the soundfont {font.name} is missing: see the workshop's README.md")
    with tempfile.TemporaryDirectory() as folder:
        midi, wave = Path(folder) / "stem.mid", Path(folder) / "stem.wav"
        file.save(midi)
        command = ["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", str(gain), "-r", str(SR)]
        command += ["-o", f"synth.polyphony={polyphony}"] if polyphony else []
        command += ["-O", "float", "-T", "wav", "-F", str(wave), str(font), str(midi)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        x, _ = soundfile.read(wave, dtype=dtype, always_2d=True)
    return x.T


def fit(x: Sound, n: int) -> Sound:
    return np.pad(x[:, :n], ((0, 0), (0, max(0, n - x.shape[1]))))


def stem(
    song: Song,
    notes: Sequence[Event],
    program: int,
    seconds: float,
    font: Path = MUSE,
    pedals: Sequence[Pedal] = (),
) -> Sound:
    """One instrument. Times are half milliseconds at a constant tempo.

    FluidSynth's player rounds at every change of tempo, and a rubato map drifts by 50 ms: so there is none.
    """
    file = mido.MidiFile(ticks_per_beat=2000)
    clock = mido.MidiTrack()
    clock.append(mido.MetaMessage("set_tempo", tempo=1000000, time=0))
    track = mido.MidiTrack()
    track.append(mido.Message("control_change", channel=0, control=0, value=0))
    track.append(mido.Message("program_change", channel=0, program=program))
    file.tracks += [clock, track]

    def tick(beat: float) -> int:
        return round(song.time(max(0.0, beat)) * 2000)

    events = []
    for beat, length, pitch, velocity in notes:
        strength = int(np.clip(velocity, 1, 127))
        events.append((tick(beat), 1, mido.Message("note_on", note=int(pitch), velocity=strength)))
        events.append((tick(beat + length), 0, mido.Message("note_off", note=int(pitch))))
    for down, up in pedals:
        events.append((tick(down) + 60, 2, mido.Message("control_change", control=64, value=127)))
        events.append((tick(up) - 15, -1, mido.Message("control_change", control=64, value=0)))
    events.sort(key=lambda e: (e[0], e[1]))
    last = 0
    for at, _, message in events:
        track.append(message.copy(time=at - last))
        last = at
    return fit(fluidsynth(file, font, 0.6, "float64", 512), int(seconds * SR))


def fx(x: Sound, *chain: pb.Plugin) -> Sound:
    """A chain of pedalboard effects."""
    return pb.Pedalboard(list(chain))(x.astype(np.float32), SR).astype(np.float64) if chain else x


def high(cut: float) -> pb.Plugin:
    return pb.HighpassFilter(cut)


def low(cut: float) -> pb.Plugin:
    return pb.LowpassFilter(cut)


def peak(centre: float, gain: float, q: float = 0.9) -> pb.Plugin:
    return pb.PeakFilter(centre, gain, q)


def low_shelf(cut: float, gain: float) -> pb.Plugin:
    return pb.LowShelfFilter(cut, gain)


def high_shelf(cut: float, gain: float) -> pb.Plugin:
    return pb.HighShelfFilter(cut, gain)


def compress(threshold: float, ratio: float, attack: float = 8, release: float = 120) -> pb.Plugin:
    """Threshold in dB, times in milliseconds."""
    return pb.Compressor(threshold, ratio, attack, release)


def fader(x: Sound, level: float) -> float:
    """The factor that brings the louder parts of a stem to a level in dB.

    It looks at the 90th percentile of 400 ms RMS of the frames that sound: over all frames, sparse claps came out
    at +55 dB and wrecked two mixes.
    """
    power = ndimage.uniform_filter1d((x**2).mean(0), int(0.4 * SR))
    frames = np.sqrt(np.maximum(1e-12, power))[::4410]
    frames = frames[frames > frames.max() * 0.03]
    return db(level) / float(np.percentile(frames, 90))


def at_level(x: Sound, level: float) -> Sound:
    return x * fader(x, level)


def pan(x: Sound, place: float) -> Sound:
    """A stem as a point between left (-1) and right (1)."""
    mono = x.mean(0) if x.ndim == 2 else x
    a = (place + 1) * np.pi / 4
    return np.stack([mono * np.cos(a), mono * np.sin(a)])


def width(x: Sound, factor: float) -> Sound:
    middle, side = x.mean(0), (x[0] - x[1]) / 2 * factor
    return np.stack([middle + side, middle - side])


def amplifier(
    x: Sound, drive: float, tone: float = 4600, asymmetry: float = 0.15, tight: float = 110, body: float = 0.0
) -> Sound:
    """A guitar amplifier, mono: high-pass, two soft clips at four times the rate, the cabinet's curve. Drive in dB."""
    mono = x.mean(0) if x.ndim == 2 else x
    mono = mono / (np.percentile(np.abs(mono), 99.7) + 1e-9) * 0.5
    mono = signal.sosfilt(signal.butter(2, tight, "high", fs=SR, output="sos"), mono)
    mono = fx(mono[None], peak(900, 4, 0.6))[0]
    fine = signal.resample_poly(mono, 4, 1)
    fine = np.tanh(fine * db(drive * 0.55) + asymmetry) - np.tanh(asymmetry)
    fine = signal.sosfilt(signal.butter(1, 90, "high", fs=SR * 4, output="sos"), fine)
    mono = signal.resample_poly(np.tanh(fine * db(drive * 0.45)), 1, 4)[: len(mono)]
    points = [0, 60, 85, 120, 300, 500, 900, 2000, 2700, 3600, tone, tone * 1.3, 9000, SR / 2]
    gains = np.array([-60, -26, -6, 1 + body, 0, -3, -2, 2, 4, 2, -2, -18, -45, -70], float)
    cabinet = signal.firwin2(767, points, 10 ** (gains / 20), fs=SR)
    return signal.oaconvolve(mono, cabinet)[383 : 383 + len(mono)]


def master(x: Sound, target: float, ceiling: float = -1.5, glue: bool = True, clip: float = 0) -> Sound:
    """To a loudness in LUFS under a ceiling in dB: glue compression, soft clip, limiter."""
    x = fx(x - x.mean(1, keepdims=True), high(28))
    if glue:
        x = fx(x * db(-16 - lufs(x)), compress(-16, 1.8, 25, 180))
    for _ in range(3):
        x = x * db(target - lufs(x))
        if clip:
            x = soft_clip(x, clip)
        x = limiter(x, ceiling)
    return x
