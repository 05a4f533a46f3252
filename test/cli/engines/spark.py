"""Runs the adapter for Spark without Spark: rows of JSON on standard input, stand-ins for its frames, findings printed.

    spark.py ADAPTER (frame|rdd) ROWS-IN-A-FRAME COMMAND...
"""

import importlib.util
import json
import shlex
import sqlite3
import subprocess
import sys
import types

adapter, mode, size, *command = sys.argv[1:]
spec = importlib.util.spec_from_file_location("adapter", adapter)
spark = importlib.util.module_from_spec(spec)
spec.loader.exec_module(spark)
names = ("patient", "place", "resource")


class Frame:
    """As much of a DataFrame as the adapter asks for, in one partition. SQLite answers its conditions, NULL and all."""

    def __init__(self, rows):
        self.rows = rows

    def where(self, condition):
        table = sqlite3.connect(":memory:")
        table.execute("CREATE TABLE records (patient TEXT, place TEXT, resource TEXT)")
        table.executemany("INSERT INTO records VALUES (?, ?, ?)", self.rows)
        return Frame(table.execute(f"SELECT * FROM records WHERE {condition} ORDER BY rowid").fetchall())

    def count(self):
        return len(self.rows)

    def repartition(self, *by):
        assert by in (("patient",), (3, "patient")), by
        return self

    def sortWithinPartitions(self, by):
        return Frame(sorted(self.rows, key=lambda row: row[names.index(by)]))

    def mapInPandas(self, function, schema):
        """The function gets frames of some rows each, and columns by name are all that it reads of them."""
        assert schema == "finding string"
        step = int(size)
        frames = ([dict(zip(names, row)) for row in self.rows[at : at + step]] for at in range(0, len(self.rows), step))
        columns = ({name: [row[name] for row in frame] for name in names} for frame in frames)
        return [line for frame in function(columns) for line in frame["finding"]]

    @property
    def rdd(self):
        return self

    def map(self, function):
        return Lines([function(types.SimpleNamespace(**dict(zip(names, row)))) for row in self.rows])


class Lines:
    """An RDD of lines."""

    def __init__(self, lines):
        self.lines = lines

    def pipe(self, program, checkCode):
        assert checkCode
        text = "".join(f"{line}\n" for line in self.lines)
        done = subprocess.run(shlex.split(program), input=text, encoding="utf-8", stdout=subprocess.PIPE)
        if done.returncode != 0:
            raise RuntimeError(f"Pipe function `{program}` exited with error code {done.returncode}")
        return done.stdout.splitlines()


def frame_of(columns, dtype):
    assert dtype == "string"
    return columns


sys.modules["pandas"] = types.SimpleNamespace(DataFrame=frame_of)
records = Frame([tuple(json.loads(line).get(name) for name in names) for line in sys.stdin])
judge = {"frame": spark.judge_frame, "rdd": spark.judge_rdd}[mode]
for finding in judge(records, command, 3 if size == "7" else None):
    print(finding)
