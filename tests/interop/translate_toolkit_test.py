#!/usr/bin/python3 -B
"""The Translate Toolkit reads what we export: TMX, TBX, UTX, OmegaT's glossary and PO."""

import importlib
import unittest

import surface
from small_files import GLOSSARY, MEMORY, PAIRS_TAIWAN, SEGMENTS_TAIWAN

SUSE = surface.shared_file("samples/tbx2/suse_public_multilingual.tbx")
EN_TAIWAN = ("--source", "en", "--target", "zh-Hant-TW")
# One pair a concept: the first term of each language.
FIRST_PAIRS = dict(sorted(pair for pair in PAIRS_TAIWAN if pair[1] != "節氣門"))
# It keeps the codes in a segment as text.
SEGMENTS_WITH_CODES = {source.replace("wrench once", "<b>wrench</b> once<br/>"):
                       target.replace("扳鉗轉一圈", "<b>扳鉗</b>轉一圈<br/>")
                       for source, target in SEGMENTS_TAIWAN.items()}


def storage(name):
    """A module of the toolkit's formats."""
    try:
        return importlib.import_module("translate.storage." + name)
    except ImportError as error:
        raise unittest.SkipTest(f"translate-toolkit is not installed ({error}): "
                                "run deploy/install") from error


def pairs(store):
    return [(unit.source, unit.target) for unit in store.units if not unit.isheader()]


class TranslateToolkitTest(surface.CrosswalkCase):
    @classmethod
    def setUpClass(cls):
        storage("factory")
        super().setUpClass()
        cls.crosswalk("import", cls.write("w.tsv", GLOSSARY), "--glossary", "w")
        cls.crosswalk("import", cls.write("m.tmx", MEMORY), "--memory", "m")

    def read(self, name, *words):
        """Exports en and zh-TW, and has the toolkit find the format by the file's name."""
        return storage("factory").getobject(str(self.export(name, *words, *EN_TAIWAN)))

    def test_it_reads_a_tbx(self):
        store = self.read("w.tbx", "--glossary", "w")
        self.assertIsInstance(store, storage("tbx").tbxfile)
        self.assertEqual(len(store.units), len(FIRST_PAIRS))
        self.assertEqual(dict(pairs(store)), FIRST_PAIRS)

    def test_its_converter_makes_a_po_of_a_tbx(self):
        surface.need("tbx2po")
        tbx = self.export("made.tbx", "--glossary", "w", *EN_TAIWAN)
        surface.run(["tbx2po", "--progress=none", tbx, self.folder / "made.po"])
        store = storage("factory").getobject(str(self.folder / "made.po"))
        self.assertEqual(dict(pairs(store)), FIRST_PAIRS)

    def test_it_reads_a_tbx_of_a_public_termbase(self):
        if not SUSE:
            self.skipTest("the open data beside the project is absent")
        self.crosswalk("import", SUSE, "--glossary", "suse")
        all_of = storage("tbx").tbxfile.parsefile(str(SUSE))
        store = self.read("suse.tbx", "--glossary", "suse")
        read = pairs(store)
        self.assertEqual(len(read), SUSE.read_text("utf-8").count('xml:lang="zh-tw"'))
        self.assertGreater(len(all_of.units), len(read))
        self.assertTrue(all(source and target for source, target in read))

    def test_it_reads_a_utx(self):
        store = self.read("w.utx", "--glossary", "w")
        self.assertEqual(len(store.units), len(PAIRS_TAIWAN))
        self.assertEqual(set(pairs(store)), PAIRS_TAIWAN)

    def test_it_reads_a_glossary_of_omegat(self):
        # It takes the comment in the first line, which OmegaT itself writes, for a term.
        first, *rest = pairs(self.read("w.utf8", "--glossary", "w"))
        self.assertTrue(first[0].startswith("#"), first)
        self.assertEqual(len(rest), len(PAIRS_TAIWAN))
        self.assertEqual(set(rest), PAIRS_TAIWAN)

    def test_it_reads_a_tmx_of_two_languages(self):
        store = self.read("m.tmx", "--memory", "m")
        self.assertEqual(len(store.units), len(SEGMENTS_WITH_CODES))
        self.assertEqual(dict(pairs(store)), SEGMENTS_WITH_CODES)
        notes = {unit.source: unit.getnotes() for unit in store.units}
        self.assertIn("Said to beginners.", notes["Open the throttle valve slowly."])

    def test_it_finds_each_language_in_a_tmx_of_all(self):
        store = storage("tmx").tmxfile(sourcelanguage="en", targetlanguage="zh-TW")
        store.parse(self.export("all.tmx", "--memory", "m").read_bytes())
        self.assertEqual(len(store.units), 4)
        texts = {tag: {unit.gettarget(tag) for unit in store.units} - {None}
                 for tag in ("zh-TW", "zh-CN", "ja")}
        self.assertEqual(texts["zh-TW"], set(SEGMENTS_WITH_CODES.values()))
        self.assertEqual(len(texts["zh-CN"]), 3)
        self.assertEqual(texts["ja"], {"絞り弁をゆっくり開けます。"})

    def test_it_reads_a_po(self):
        store = self.read("m.po", "--memory", "m")
        self.assertEqual(dict(pairs(store)), SEGMENTS_WITH_CODES)
        self.assertEqual(store.gettargetlanguage(), "zh_TW")
        contexts = {unit.getcontext() for unit in store.units if not unit.isheader()}
        self.assertEqual(contexts, {"s1", "s2", "s4"})

    def test_what_its_converters_make_of_a_po_comes_in(self):
        surface.need("po2tmx", "po2xliff")
        po = self.export("whole.po", "--memory", "m", *EN_TAIWAN)
        tmx, xliff = self.folder / "whole.tmx", self.folder / "whole.xlf"
        surface.run(["po2tmx", "--progress=none", "-l", "zh-TW", po, tmx])
        surface.run(["po2xliff", "--progress=none", po, xliff])
        self.crosswalk("import", tmx, "--memory", "tmx")
        # It says en-US where nothing is said, and no target language at all.
        self.crosswalk("import", xliff, "--memory", "xliff", "--target", "zh-TW")
        for memory, source in (("tmx", "en"), ("xliff", "en-US")):
            back = self.export(f"{memory}.po", "--memory", memory, "--source", source, "--target",
                               "zh-Hant-TW")
            units = dict(pairs(storage("factory").getobject(str(back))))
            self.assertLessEqual(SEGMENTS_WITH_CODES.items(), units.items(), memory)


if __name__ == "__main__":
    surface.main()
