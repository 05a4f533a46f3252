"""Runs the adapter for Spark without Spark: rows of JSON on standard input, stand-ins for frames, findings printed."""

import importlib.util
import json
import subprocess
import sys

adapter, mode, size, *command = sys.argv[1:]
spec = importlib.util.spec_from_file_location("adapter", adapter)
spark = importlib.util.module_from_spec(spec)
spec.loader.exec_module(spark)
rows = [json.loads(line) for line in sys.stdin]


class Frames:
    """Frames of some rows each, as mapInPandas hands them over: only reading columns by name."""

    def __iter__(self):
        step = int(size)
        for at in range(0, len(rows), step):
            part = rows[at : at + step]
            yield {name: [row[name] for row in part] for name in ("patient", "place", "resource")}


if mode == "frames":
    for frame in spark.judging(command, frame_of=lambda lines: lines)(Frames()):
        for line in frame:
            print(line)
else:
    lines = "".join(spark.line_of(**row) + "\n" for row in rows)
    import shlex

    sys.exit(subprocess.run(shlex.split(spark.tolerant(command)), input=lines, encoding="utf-8").returncode)
