"""What these tests share: the command, other programs, and how a test ends where one is absent."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import zipfile

OMEGAT_JAR = pathlib.Path("/usr/share/omegat/OmegaT.jar")
SKIPPED = 77  # what ctest takes for "skipped"


class Failed(AssertionError):
    """A program ended with this exit status, or, where negative, by a signal."""

    def __init__(self, words, status, said):
        super().__init__(f"{' '.join(words)} ended with {status}:\n{said}")
        self.status = status


def run(words, seconds=60):
    """Runs a program, gives what it said on both outputs, and raises Failed where it fails."""
    words = [str(word) for word in words]
    ran = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         stdin=subprocess.DEVNULL, timeout=seconds, check=False)
    said = ran.stdout.decode("utf-8", "replace")
    if ran.returncode != 0:
        raise Failed(words, ran.returncode, said)
    return said


def need(*programs):
    """Skips where one of these programs is not installed."""
    for program in programs:
        if shutil.which(program) is None:
            raise unittest.SkipTest(f"{program} is not installed: run deploy/install")


def need_omegat():
    if not OMEGAT_JAR.exists():
        raise unittest.SkipTest("OmegaT is not installed: run deploy/install")


def schema(folder, *names):
    """Takes schemas out of OmegaT's archive; gives the path of the first."""
    need_omegat()
    with zipfile.ZipFile(OMEGAT_JAR) as jar:
        for name in names:
            (folder / name).write_bytes(jar.read("schemas/" + name))
    return folder / names[0]


def shared_file(name):
    """A file of the open data beside the project, or None."""
    project = pathlib.Path(__file__).resolve().parents[2]
    file = pathlib.Path(os.environ.get("CROSSWALK_SHARED", project.parent / "shared")) / name
    return file if file.exists() else None


def samples(*folders):
    """The open data's files in these folders, or none."""
    return [file for folder in folders if shared_file(f"samples/{folder}")
            for file in sorted(shared_file(f"samples/{folder}").iterdir())]


class CrosswalkCase(unittest.TestCase):
    """Has a folder of its own, and the command with a record in it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="crosswalk-interop-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)

    @classmethod
    def write(cls, name, text):
        path = cls.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    @classmethod
    def crosswalk(cls, *words):
        return run([os.environ["CROSSWALK_PROGRAM"], "--data", cls.folder / "data", *words])

    @classmethod
    def export(cls, path, *words):
        """Exports to a path, within the folder unless it is absolute, and gives it."""
        path = cls.folder / path
        cls.crosswalk("export", "-o", path, *words)
        return path

    def take_samples(self, folders, *into):
        """Imports what can be imported of the open data into one glossary or memory."""
        files, taken = samples(*folders), 0
        for file in files:
            try:
                self.crosswalk("import", file, *into, "--partial", "--source", "en")
                taken += 1
            except Failed as failed:
                self.assertEqual(failed.status, 2, failed)  # refused: a bad or hostile one
        if not taken:
            self.skipTest("the open data beside the project is absent")
        self.assertGreater(taken, len(files) / 2)


def main():
    """Runs the script's cases; ends with SKIPPED where every one of them was."""
    result = unittest.main(module="__main__", exit=False, verbosity=2).result
    if not result.wasSuccessful():
        raise SystemExit(1)
    if result.skipped and len(result.skipped) >= result.testsRun:
        raise SystemExit(SKIPPED)
