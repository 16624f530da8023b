"""Reference figures for staggered-difference and permutation, by independent code (numpy masks, least squares, bisection).

python3 make.py > figures.json     (numpy 2.4.6)
"""
import json
import numpy as np

rng = np.random.default_rng(20261128)
UNITS, MONTHS = 14, 9
weights = rng.integers(300, 1800, UNITS).astype(float)
starts = np.array([4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 99, 99, 99])
level = rng.normal(0.6, 0.08, (UNITS, 1)) + rng.normal(0, 0.02, (1, MONTHS))
y = level + rng.normal(0, 0.01, (UNITS, MONTHS)) + 0.03 * (np.arange(MONTHS)[None, :] >= starts[:, None])


def att(y, w, g, start, t):
    own, others = g == start, g > t
    if not own.any() or not others.any():
        return None
    change = y[:, t] - y[:, :start].mean(axis=1)
    return np.average(change[own], weights=w[own]) - np.average(change[others], weights=w[others])


def cells(y, w, g):
    for start in sorted(set(g.tolist())):
        for t in range(start, y.shape[1]):
            value = att(y, w, g, start, t) if start >= 1 else None
            if value is not None:
                yield start, t, value, w[g == start].sum()


def overall(y, w, g):
    c = list(cells(y, w, g))
    return np.average([v for _, _, v, _ in c], weights=[k for *_, k in c])


def lead(y, w, g, e):
    parts = []
    for start in sorted(set(g.tolist())):
        if start + e < 0 or start - 1 >= y.shape[1]:
            continue
        own, others = g == start, g > start
        if not own.any() or not others.any():
            continue
        change = y[:, start + e] - y[:, start - 1]
        parts.append((np.average(change[own], weights=w[own]) - np.average(change[others], weights=w[others]), w[own].sum()))
    return np.average([v for v, _ in parts], weights=[k for _, k in parts])


def cluster_error(y, w, g):
    """Numerically: the influence of a unit is the slope of the estimate in that unit's weight, times the weight."""
    c = list(cells(y, w, g))
    fixed = {(s, t): k for s, t, _, k in c}
    total = sum(fixed.values())

    def value(v):
        return sum(fixed[s, t] / total * att(y, v, g, s, t) for s, t in fixed)

    influence = []
    for unit in range(len(w)):
        step = 1e-4 * w[unit]
        up, down = w.copy(), w.copy()
        up[unit] += step
        down[unit] -= step
        influence.append((value(up) - value(down)) / (2 * step) * w[unit])
    n = len(w)
    return float(np.sqrt(n / (n - 1) * np.sum(np.square(influence))))


redraws = [rng.permutation(starts) for _ in range(199)]
observed = overall(y, weights, starts)
d = (np.arange(MONTHS)[None, :] >= starts[:, None]).astype(float)
pairs = [(overall(y, weights, r), overall(d, weights, r)) for r in redraws]


def p(tau):
    return (1 + sum(abs(a - tau * b) >= abs(observed - tau) - 1e-13 for a, b in pairs)) / (len(pairs) + 1)


def limit(sign):
    inside, outside = observed, observed + sign * 0.5
    for _ in range(200):
        middle = (inside + outside) / 2
        if p(middle) > 0.05:
            inside = middle
        else:
            outside = middle
    return inside


def twfe(y, w, treated, since):
    """Two-way fixed effects by weighted least squares, one group of units treated from `since` on."""
    n, t = y.shape
    rows = []
    for unit in range(n):
        for month in range(t):
            x = np.zeros(n + t)
            x[unit] = 1
            if month > 0:
                x[n + month - 1] = 1
            x[-1] = 1.0 if treated[unit] and month >= since else 0.0
            rows.append(x)
    root = np.repeat(np.sqrt(w), t)
    return float(np.linalg.lstsq(np.array(rows) * root[:, None], y.ravel() * root, rcond=None)[0][-1])


one_wave = np.where(np.arange(UNITS) % 2 == 0, 5, 99)
print(
    json.dumps(
        {
            "weights": weights.tolist(),
            "starts": starts.tolist(),
            "shares": y.tolist(),
            "effects": [[int(s), int(t), float(v)] for s, t, v, _ in cells(y, weights, starts)],
            "overall": float(observed),
            "leads": {str(e): float(lead(y, weights, starts, e)) for e in (-4, -3, -2)},
            "clusterError": cluster_error(y, weights, starts),
            "redraws": [r.tolist() for r in redraws],
            "pValue": p(0.0),
            "low": float(limit(-1)),
            "high": float(limit(1)),
            "oneWave": {"starts": one_wave.tolist(), "twoWayFixedEffects": twfe(y, weights, one_wave == 5, 5)},
        },
        separators=(",", ":"),
    )
)
