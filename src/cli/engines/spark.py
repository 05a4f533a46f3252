"""Judges FHIR records with Apache Spark: the judge for pipes (judge.mjs, run by Node) on every executor.

The records come as a DataFrame with three text columns: `patient` (Patient/x), `place` (where the record was found, for
people; may be empty) and `resource` (FHIR JSON on one line). What is nobody's own (practitioners, places, products) goes
into the file that `--shared` names, and what is known of the whole input into that of `--head`. docs/at-scale.md says how.
Rows with an empty `patient` are such, and are left out here. Where it is NULL nobody knows whose a record is, and leaving it
out could make somebody ready: then nothing is judged, and the error says how many rows there are and what to do.

    command = ["node", "judge.mjs", "--head", "head.json", "--shared", "shared", "--time-zone", "America/Chicago"]
    findings = judge_rdd(records, command)      # classic Spark: an RDD of lines of JSON
    findings = judge_frame(records, command)    # Spark Connect and serverless: a DataFrame with the column `finding`
"""

import queue
import shlex
import subprocess
import threading

# A line that could not be read is named in the executor's log, and the rest was judged: no reason to fail the job.
SOME_UNREAD = 2

one_line = str.maketrans("\t\r\n", "   ")


def grouped(records, partitions=None):
    """All records of a patient in one partition, and there next to each other. Counts first what has no patient."""
    unknown = records.where("patient IS NULL").count()
    if unknown > 0:
        raise ValueError(
            f"{unknown} records have NULL as their patient, so they could be anybody's, and nothing was judged. "
            "Put them into the file of --shared, and '' in the place of NULL."
        )
    own = records.where("patient <> ''")
    spread = own.repartition(partitions, "patient") if partitions else own.repartition("patient")
    return spread.sortWithinPartitions("patient")


def judge_rdd(records, command, partitions=None):
    """Pipes each partition through the command; an RDD of findings, each a line of JSON."""
    lines = grouped(records, partitions).rdd.map(lambda row: line_of(row.patient, row.place, row.resource))
    return lines.pipe(tolerant(command), checkCode=True)


def judge_frame(records, command, partitions=None):
    """The same where RDDs are not offered: a DataFrame with one finding a row."""
    return grouped(records, partitions).mapInPandas(judging(command), schema="finding string")


def line_of(patient, place, resource):
    """A grouped line. Line ends and tabs have no meaning in JSON but between its tokens. No resource (NULL, which frames tell
    in several ways) is one that cannot be read: the judge names it, and takes it into account."""
    place, resource = (text if isinstance(text, str) else "" for text in (place, resource))
    plain = resource.replace("\r", " ").replace("\n", " ")
    return f"{patient}\t{place.translate(one_line)}\t{plain}"


def tolerant(command):
    """The command as a text, ending well where some lines could not be read: `pipe` takes any other code for a failure."""
    quoted = " ".join(shlex.quote(part) for part in command)
    script = f"{quoted}; code=$?; [ $code -eq {SOME_UNREAD} ] && exit 0; exit $code"
    return f"sh -c {shlex.quote(script)}"


def judging(command, frame_of=None):
    """The function for `mapInPandas`. `frame_of` makes a frame of a list of lines; without it, pandas does."""

    def judge(frames):
        frame = frame_of or pandas_frame
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        said = queue.Queue()
        reader = threading.Thread(target=lambda: [said.put(line) for line in process.stdout], daemon=True)
        reader.start()
        try:
            for records in frames:
                feed(process.stdin, records)
                yield frame(drained(said))
            finish(process.stdin)
            code = process.wait()
        finally:
            # Nobody wants the rest, or it is over.
            process.kill()
        reader.join()
        if code not in (0, SOME_UNREAD):
            raise RuntimeError(f"the judge failed with code {code}; its reason stands in the executor's log")
        yield frame(drained(said))

    return judge


def feed(pipe, records):
    """Writes the records of a frame. A judge that has ended says why by its code."""
    try:
        for row in zip(records["patient"], records["place"], records["resource"]):
            pipe.write(line_of(*row) + "\n")
    except BrokenPipeError:
        pass


def finish(pipe):
    try:
        pipe.close()
    except BrokenPipeError:
        pass


def drained(said):
    """The lines that have come so far, without their ends."""
    lines = []
    while not said.empty():
        lines.append(said.get().rstrip("\n"))
    return lines


def pandas_frame(lines):
    import pandas

    return pandas.DataFrame({"finding": lines}, dtype="string")
