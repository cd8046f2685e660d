"""Composes a bust from the data. Every paint stage is a layer; the layers, stacked, give the bust exactly."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pixel.px import Mask, Point, grow, hx, mix, sh

from cast.anatomy import BUILDS, EYES, HEADS, Frame, Head, Lids
from cast.chair import chair_back
from cast.clothes import EXTRAS
from cast.expressions import EXPRESSIONS
from cast.eyes import FAR, NEAR, Colours, lash_colours, paint_brows, paint_eye, paint_tears
from cast.face import paint_ear, paint_head
from cast.hair import Tilt, back_hair, front_hair
from cast.ink import Ink
from cast.limbs import paint_arm
from cast.looks import LOOKS, Look
from cast.mouth import paint_blush, paint_mouth
from cast.palette import CLOTH, HAIR, IRIS, SKIN
from cast.torso import neck, paint_torso, torso_mask
from cast.wardrobe import OUTFITS, Outfit, Pose
from cast.worn import HATS, ON_SKIN, OVER_HAIR, OVER_MOUTH

ORDER = (
    "hair_back", "arm_back", "body", "face", "mouth", "blush", "eyes", "brows", "faceline", "tears",
    "hair_front", "arm_front", "line",
)  # fmt: skip
PER_EXPRESSION = ("mouth", "blush", "eyes", "brows", "tears")
SHARED = ("hair_back", "face", "faceline", "hair_front")  # the same in every pose
Layers = dict[str, Ink]


class Cutter:
    """Cuts the exact pixel difference since the last cut into a layer."""

    def __init__(self, c: Ink) -> None:
        self.c = c
        self.layers: Layers = {}
        self._keep()

    def _keep(self) -> None:
        self.rgb, self.a = self.c.rgb.copy(), self.c.a.copy()

    def cut(self, name: str) -> None:
        """everything painted since the last cut becomes the layer `name`"""
        new = ((self.c.rgb != self.rgb).any(2) | (self.c.a & ~self.a)) & self.c.a
        layer = Ink(self.c.w, self.c.h)
        layer.a = new
        layer.rgb[new] = self.c.rgb[new]
        self.layers[name] = layer
        self._keep()


@dataclass(frozen=True, slots=True)
class Sitter:
    """A look with its data looked up."""

    look: Look
    head: Head
    frame: Frame
    outfit: Outfit
    lids: Lids
    tilt: Tilt

    @classmethod
    def of(cls, name: str) -> Sitter:
        look = LOOKS[name]
        head = HEADS[look.head]
        tilt = (look.tilt, (head.cx, head.chin - 8))
        return cls(look, head, BUILDS[look.build], OUTFITS[look.outfit], EYES[look.eyes], tilt)


class Portrait:
    """One look: the head is painted once, a body for each pose, features for each expression."""

    def __init__(self, name: str) -> None:
        self.sitter = s = Sitter.of(name)
        self.skin, self.hair = SKIN[s.look.skin], HAIR[s.look.tone]
        self.hair_back = back_hair(s.look.hair, s.head, self.hair, s.tilt)
        self.hair_front = front_hair(s.look.hair, s.head, self.hair, s.tilt)
        shade = self.hair_front.a.copy()
        for worn in s.look.worn:
            if worn in OVER_HAIR:
                OVER_HAIR[worn](self.hair_front, s.head, self.hair)
        if any(worn in HATS for worn in s.look.worn):
            shade |= self.hair_front.a
        self.shade = shade
        self.face, self.face_mask = self._paint_face()
        self._features: dict[str, Layers] = {}
        self._bodies: dict[str, Layers] = {}

    def _paint_face(self, turn: float = 0) -> tuple[Ink, Mask]:
        """ears, head, marks of the skin; with a `turn` the nose moves across the face"""
        s = self.sitter
        c = Ink().tilt(*s.tilt)
        for side in s.head.ears:
            paint_ear(c, s.head, self.skin, side)
        mask = paint_head(c, s.head, self.skin, self.shade, turn)
        for worn in s.look.worn:
            if worn in ON_SKIN:
                ON_SKIN[worn](c, s.head, self.hair)
        return c, mask

    def features(self, expression: str) -> Layers:
        """the layers of one expression, and the line of the face"""
        if expression not in self._features:
            self._features[expression] = self._paint_features(expression)
        return self._features[expression]

    def _paint_features(self, expression: str) -> Layers:
        s, ex = self.sitter, EXPRESSIONS[expression]
        c = Ink().tilt(*s.tilt)
        c.rgb, c.a = self.face.rgb.copy(), self.face.a.copy()
        cutter = Cutter(c)
        head = replace(s.head, cx=s.head.cx + ex.turn * s.head.w)
        if ex.turn:
            c.rgb = self._paint_face(ex.turn)[0].rgb
        paint_mouth(c, head, self.skin, ex, s.look.male)
        for worn in s.look.worn:
            if worn in OVER_MOUTH:
                OVER_MOUTH[worn](c, head, self.hair)
        cutter.cut("mouth")
        sober = s.look.dim or (s.look.male and s.head.age > 0)  # grown men do not blush at rest
        paint_blush(c, head, self.skin, ex, self.face_mask, sober)
        cutter.cut("blush")
        colours = Colours(IRIS[s.look.iris], self.skin, *lash_colours(self.hair), s.look.male)
        for side in (FAR, NEAR):
            paint_eye(c, head, s.lids, ex, side, colours)
        cutter.cut("eyes")
        paint_brows(c, head, s.look.brow, self._brow_colour(), self.skin[2], ex)
        cutter.cut("brows")
        self._face_line(c)
        cutter.cut("faceline")
        paint_tears(c, head, s.lids, ex, self.face_mask, self.skin)
        cutter.cut("tears")
        return cutter.layers

    def _brow_colour(self) -> tuple[int, int, int]:
        look = self.sitter.look
        if look.tone == "ash":
            return self.hair[1]
        return HAIR[look.brow_tone or look.tone][2 if look.male or look.brow_tone else 3]

    def _face_line(self, c: Ink) -> None:
        """outline of the jaw; lighter on the far cheek"""
        head, m = self.sitter.head, self.face_mask
        rim = grow(m) & ~m & (c.ly > head.eye + (12 if self.sitter.look.male else 4))
        c.put(rim, self.skin[0])
        upper = c.ly < head.eye + 0.6 * (head.chin - head.eye)
        c.put(rim & (c.lx < head.cx - 0.72 * head.w) & upper, self.skin[1])

    def body(self, pose: str) -> Layers:
        """the layers of one pose"""
        if pose not in self._bodies:
            self._bodies[pose] = self._paint_body(self.sitter.look.poses[pose])
        return self._bodies[pose]

    def _paint_body(self, arms: tuple[Pose, ...]) -> Layers:
        s = self.sitter
        back, body, front = Ink(), Ink(), Ink()
        body.turn(s.frame.cx, s.frame.by - 4, s.frame.sw + 14, s.look.turn, s.look.slope)
        if "guitar" in s.look.worn:
            guitar_bag(back)
        if "chair" in s.look.worn:
            chair_back(back, s.frame, s.outfit.bulk, self.hair_back.a)
        for pose in arms:
            if pose.back:
                paint_arm(back, s.frame, s.outfit, self.skin, pose, shoulder(body, s, pose.side))
        m = torso_mask(body, s.frame, s.outfit.bulk)
        paint_torso(body, s.frame, CLOTH[s.outfit.ramp], m, s.outfit.base)
        neck(body, s.frame, self.skin, s.head.chin - 22, m, s.outfit.v, woman=not s.look.male)
        for extra in s.outfit.extras:
            EXTRAS[extra](body, s.frame, s.outfit, self.skin, m)
        for side in {-1, 1} - {pose.side for pose in arms}:
            paint_arm(body, s.frame, s.outfit, self.skin, hanging(s.frame, side))
        front.under = self.hair_back.a | body.a | self.face.a | self.hair_front.a | self._jaw()
        for pose in arms:
            if not pose.back:
                paint_arm(front, s.frame, s.outfit, self.skin, pose, shoulder(body, s, pose.side))
        layers = {"arm_back": back, "body": body, "arm_front": front}
        return layers | {"line": self._line(layers)}

    def _jaw(self) -> Mask:
        return grow(self.face_mask)

    def _line(self, layers: Layers) -> Ink:
        """cool rim light on dark edges away from the lamp, then the outline of the silhouette"""
        whole = Ink()
        for layer in self.stacked(layers, "neutral"):
            whole.blit(layer, 0, 0)
        cutter = Cutter(whole)
        rim = whole.a & ~sh(whole.a, -1, 0) & (whole.xx > 110) & (whole.yy < 262)
        cool = hx("6e7fb0")  # pale hair would glare: it takes the cool rim alone
        colour = cool if sum(self.hair[4]) > 500 else mix(self.hair[4], cool, 0.35)
        whole.put(rim & (whole.rgb.mean(2) < 112), colour)
        whole.selout(0.34)
        cutter.cut("line")
        return cutter.layers["line"]

    def stacked(self, body: Layers, expression: str) -> list[Ink]:
        """all layers below the line, bottom to top"""
        every = self.layers(body, expression)
        return [every[name] for name in ORDER if name in every and name != "line"]

    def layers(self, body: Layers, expression: str) -> Layers:
        """all layers by name"""
        still = {"hair_back": self.hair_back, "face": self.face, "hair_front": self.hair_front}
        return still | self.features(expression) | body


def shoulder(body: Ink, sitter: Sitter, side: int) -> Point:
    """where the joint of an arm is on the turned body"""
    frame, wide = sitter.frame, sitter.frame.aw + sitter.outfit.bulk
    joint = frame.cx + side * (frame.sw - wide * 0.5), frame.by + frame.drop + wide * 0.3
    return body.xf(*joint) if body.xf else joint


def hanging(frame: Frame, side: int) -> Pose:
    """an arm that hangs out of the picture"""
    elbow = (frame.cx + side * (frame.sw - 1), frame.by + frame.drop + 84)
    return Pose(side, elbow, (frame.cx + side * (frame.sw - 6), 345))


def guitar_bag(c: Ink) -> None:
    """neck and head stock of a guitar bag behind the left shoulder"""
    coal = CLOTH["coal"]
    q = c.poly([(22, 292), (40, 292), (64, 110), (52, 108)])
    c.put(grow(q), coal[0])
    c.put(q, coal[3])
    c.put(q & ~sh(q, 4, 0), coal[4])
    q = c.blob([(48, 116), (46, 88), (56, 76), (72, 80), (72, 92), (68, 118)])
    c.put(grow(q), coal[0])
    c.put(q, coal[3])
    c.put(q & ~sh(q, -5, 0), coal[2])
    for x, y, k in ((52, 94, "sky"), (60, 104, "burgundy"), (54, 132, "cream")):
        c.put(c.ell(x, y, 4.4, 4.4), CLOTH[k][3])


def bust(look: str, expression: str = "neutral", pose: str = "base") -> Ink:
    """one finished bust"""
    portrait = Portrait(look)
    layers = portrait.layers(portrait.body(pose), expression)
    whole = Ink()
    for name in ORDER:
        whole.blit(layers[name], 0, 0)
    return whole
