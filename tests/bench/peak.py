"""
Runs a command and says what it took with all that it started: megabytes at most, seconds of all cores. Arguments: the file for
these, the seconds that it may last, the command. Ends with 124 where that was not enough.
"""
import json
import os
import resource
import signal
import subprocess
import sys

peak, limit, *command = sys.argv[1:]
process = subprocess.Popen(command, start_new_session=True)
try:
    status = process.wait(timeout=float(limit))
except subprocess.TimeoutExpired:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    status = 124
took = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(peak, "w") as file:
    json.dump({"megabytes": took.ru_maxrss / 1024, "working": took.ru_utime + took.ru_stime}, file)
sys.exit(status)
