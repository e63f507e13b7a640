/**
 * Python twin of `rngFor` and `normal`: a script that defines it draws the very numbers of the drawing,
 * without megabytes of literals. `rng_for(seed, name)` gives a function; `normal(rng)` one standard normal.
 */
export const pythonRandom = `import math

M = 0xFFFFFFFF

def _mix(x):
    x = ((x ^ (x >> 16)) * 0x85EBCA6B) & M
    x = ((x ^ (x >> 13)) * 0xC2B2AE35) & M
    return x ^ (x >> 16)

def _hash(name, h):
    for ch in name:
        h = ((h ^ ord(ch)) * 0x01000193) & M
    return _mix(h)

def rng_for(seed, name):
    a = _mix(seed ^ 0x9E3779B9)
    b = _hash(name, 0x811C9DC5)
    c = _hash(name, a)
    counter = 1
    def next32():
        nonlocal a, b, c, counter
        out = (a + b + counter) & M
        counter = (counter + 1) & M
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & M
        c = (((c << 21) & M | (c >> 11)) + out) & M
        return out
    for _ in range(15):
        next32()
    return lambda: ((next32() >> 5) * 2 ** 26 + (next32() >> 6)) / 2 ** 53

def normal(rng):
    radius = math.sqrt(-2 * math.log(1 - rng()))
    return radius * math.cos(2 * math.pi * rng())
`;
