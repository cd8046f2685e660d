"""The toolkit behind everything that is drawn: hard masks, ramps, light.

With this folder's parent on the path: `from pixel.px import Cv, ramp`.
"""
