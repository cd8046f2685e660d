"""Cuts the pictures of a map out of its tilesets, and draws a whole map as Tiled itself would.

Rule of this file: no game lights, no actors. The same pictures serve the game's baked maps and
``render-map``, so that comparing pictures tests the real code.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import pygame

from game.maps.draw_list import DrawLayer, DrawList, Sprite
from game.maps.values import Picture
from game.ui.assets import Assets

Blit = tuple[pygame.Surface, tuple[int, int]]


class Cutter:
    """Pieces of tilesets as surfaces, each cut and turned once."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._pieces: dict[object, pygame.Surface] = {}

    def piece(self, picture: Picture) -> pygame.Surface:
        """One rectangle of a sheet."""
        if picture not in self._pieces:
            sheet = self._assets.picture(picture.image, (picture.width, picture.height))
            area = pygame.Rect(picture.x, picture.y, picture.width, picture.height)
            if not sheet.get_rect().contains(area):
                self._assets.note("picture-too-small", f"{picture.image} has no part at {tuple(area)}", picture.image)
                sheet = pygame.transform.scale(sheet, (area.right, area.bottom))
            piece = sheet.subsurface(area)
            if picture.colour_key is not None:
                piece = _keyed(piece, picture.colour_key)
            self._pieces[picture] = piece
        return self._pieces[picture]

    def sprite(self, sprite: Sprite, picture: Picture) -> Blit:
        """A sprite's picture (or that of one animation frame) flipped, scaled, turned; and its place."""
        key = (picture, sprite.width, sprite.height, sprite.flip_h, sprite.flip_v, sprite.flip_d,
               sprite.rotation, sprite.opacity, sprite.tint)  # fmt: skip
        if key not in self._pieces:
            self._pieces[key] = _turned(_prepared(self.piece(picture), sprite), sprite)
        surface = self._pieces[key]
        return surface, _place(surface, sprite)


def _keyed(piece: pygame.Surface, key: tuple[int, int, int]) -> pygame.Surface:
    clear = piece.copy()
    mask = pygame.mask.from_threshold(piece, key, (1, 1, 1, 255))
    mask.to_surface(clear, setcolor=(0, 0, 0, 0), unsetcolor=None)
    return clear


def _prepared(piece: pygame.Surface, sprite: Sprite) -> pygame.Surface:
    if sprite.flip_d:
        piece = pygame.transform.flip(pygame.transform.rotate(piece, -90), True, False)
    if sprite.flip_h or sprite.flip_v:
        piece = pygame.transform.flip(piece, sprite.flip_h, sprite.flip_v)
    if piece.get_size() != (sprite.width, sprite.height):
        piece = pygame.transform.scale(piece, (max(0, sprite.width), max(0, sprite.height)))
    if sprite.tint is not None or sprite.opacity < 1:
        piece = piece.copy()
        tone = (*(sprite.tint or (255, 255, 255)), round(255 * sprite.opacity))
        piece.fill(tone, special_flags=pygame.BLEND_RGBA_MULT)
    return piece


def _turned(piece: pygame.Surface, sprite: Sprite) -> pygame.Surface:
    return pygame.transform.rotate(piece, -sprite.rotation) if sprite.rotation % 360 else piece


def _place(surface: pygame.Surface, sprite: Sprite) -> tuple[int, int]:
    if not sprite.rotation % 360:
        return (sprite.x, sprite.y)
    turn = math.radians(sprite.rotation)
    dx = sprite.x + sprite.width / 2 - sprite.pivot[0]
    dy = sprite.y + sprite.height / 2 - sprite.pivot[1]
    x = sprite.pivot[0] + dx * math.cos(turn) - dy * math.sin(turn) - surface.get_width() / 2
    y = sprite.pivot[1] + dx * math.sin(turn) + dy * math.cos(turn) - surface.get_height() / 2
    return (math.floor(x + 0.5), math.floor(y + 0.5))


def repeats(layer: DrawLayer, size: tuple[int, int], at: tuple[int, int], area: tuple[int, int]) -> Iterator[Blit]:
    """Offsets at which a repeated picture fills an area; only places, the surface is left to the caller."""
    xs = range(at[0] % size[0] - size[0], area[0], size[0]) if layer.repeat_x and size[0] else (at[0],)
    ys = range(at[1] % size[1] - size[1], area[1], size[1]) if layer.repeat_y and size[1] else (at[1],)
    empty = pygame.Surface((0, 0))
    return ((empty, (x, y)) for y in ys for x in xs)


def render_plain(assets: Assets, plan: DrawList, ms: int = 0) -> pygame.Surface:
    """The whole map at one moment, the camera at its origin: as Tiled draws it."""
    cutter = Cutter(assets)
    picture = pygame.Surface((plan.width, plan.height), pygame.SRCALPHA)
    if plan.background is not None:
        picture.fill((*plan.background.rgb, plan.background.alpha))
    for layer in plan.layers:
        for sprite in layer.sprites:
            surface, place = cutter.sprite(sprite, sprite.at(ms))
            for _, spot in repeats(layer, surface.get_size(), place, picture.get_size()):
                picture.blit(surface, spot)
    return picture
