"""Runs scripts that each print one JSON object, in one process, because importing torch takes seconds.

Reads `[{"id": ..., "script": ...}]` on stdin; writes `{id: {"printed": {...}} or {"error": "..."}}`.
Infinity and NaN, which JSON lacks, are written as null.
"""

import contextlib
import io
import json
import math
import sys
import traceback

import torch


def finite(value):
    if isinstance(value, dict):
        return {key: finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def run(script):
    # Each script is complete: what the one before it set up must not help it.
    torch.set_default_dtype(torch.float32)
    torch.manual_seed(0)
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(script, "script.py", "exec"), {"__name__": "__main__"})
        return {"printed": finite(json.loads(out.getvalue()))}
    except BaseException:
        return {"error": traceback.format_exc(limit=-2), "output": out.getvalue()[-400:]}


torch.set_num_threads(1)
json.dump({job["id"]: run(job["script"]) for job in json.load(sys.stdin)}, sys.stdout)
