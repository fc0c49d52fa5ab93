#!/usr/bin/python3 -B
"""OmegaT in a project from en to zh-TW reads what we export, and shows zh-TW and never zh-CN."""

import collections
import re
import xml.etree.ElementTree

import surface
from omegat import Project
from small_files import GLOSSARY, MEMORY, PAIRS_TAIWAN, SEGMENTS_TAIWAN, TERMS_CHINA

SUSE = surface.shared_file("samples/tbx2/suse_public_multilingual.tbx")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def pairs_of(entries):
    return [(source, target) for source, targets, _ in entries for target in targets]


def concepts_of(path):
    """A second reading of a TBX file: per concept, its terms by the language's whole tag."""
    for entry in xml.etree.ElementTree.parse(path).iter("termEntry"):
        terms = collections.defaultdict(set)
        for section in entry.iter("langSet"):
            tag = section.get(XML_LANG).lower()
            for term in section.iter("term"):
                text = re.sub(r"\s+", " ", "".join(term.itertext())).strip()
                if text:
                    terms[tag].add(text)
        yield terms


class OmegaTTest(surface.CrosswalkCase):
    @classmethod
    def setUpClass(cls):
        surface.need("java")
        surface.need_omegat()
        super().setUpClass()
        cls.crosswalk("import", cls.write("w.tsv", GLOSSARY), "--glossary", "w")
        cls.crosswalk("import", cls.write("m.tmx", MEMORY), "--memory", "m")
        project = Project(cls.folder / "project", "en", "ZH-TW")
        cls.lines = [*SEGMENTS_TAIWAN, "Sell the flywheel.", "Order a printed circuit board."]
        project.add_source("bench.txt", cls.lines)
        files = project.folder
        taiwan = ("--target", "zh-Hant-TW")
        cls.export(files / "glossary/w.tbx", "--glossary", "w", *taiwan)
        cls.export(files / "glossary/w.utf8", "--glossary", "w", "--source", "en", *taiwan)
        cls.export(files / "tm/all.tmx", "--memory", "m")
        cls.export(files / "tm/auto/taiwan.tmx", "--memory", "m", "--source", "en", *taiwan)
        cls.export(files / "tm/terms.tmx", "--glossary", "w", "--source", "en", *taiwan)
        if SUSE:
            cls.crosswalk("import", SUSE, "--glossary", "suse")
            cls.export(files / "glossary/suse.tbx", "--glossary", "suse", *taiwan)
        cls.seen = project.translate()

    def test_the_tbx_gives_the_terms_of_taiwan_only(self):
        pairs = pairs_of(self.seen["glossaries"]["w.tbx"])
        self.assertEqual(set(pairs), PAIRS_TAIWAN)
        self.assertEqual(len(pairs), len(PAIRS_TAIWAN))

    def test_the_tbx_gives_definitions_as_comments(self):
        comments = {source: comment for source, _, comment in self.seen["glossaries"]["w.tbx"]}
        self.assertIn("Turns a bolt", "".join(comments["wrench"]))

    def test_the_glossary_of_omegat_gives_the_terms_of_taiwan_only(self):
        pairs = pairs_of(self.seen["glossaries"]["w.utf8"])
        self.assertEqual(set(pairs), PAIRS_TAIWAN)
        self.assertEqual(len(pairs), len(PAIRS_TAIWAN))

    def test_the_pane_shows_the_terms_of_taiwan_for_a_segment(self):
        panes = self.seen["panes"]
        for segment, terms in (("Open the throttle valve slowly.", ("節流閥", "節氣門")),
                               ("Turn the wrench once.", ("扳鉗",)),
                               ("Order a printed circuit board.", ("印刷電路板",))):
            for term in terms:
                self.assertIn(term, panes[segment])
        for pane in panes.values():
            for term in TERMS_CHINA:
                self.assertNotIn(term, pane)

    def test_a_concept_without_a_term_of_taiwan_shows_nothing(self):
        self.assertEqual(self.seen["panes"]["Sell the flywheel."], "")

    def test_the_memory_gives_the_segments_of_taiwan(self):
        self.assertEqual(dict(self.seen["memories"]["taiwan.tmx"]), SEGMENTS_TAIWAN)

    def test_a_memory_of_all_languages_gives_those_of_taiwan_where_there_are_some(self):
        segments = dict(self.seen["memories"]["all.tmx"])
        self.assertEqual(len(segments), 4)
        for source, target in SEGMENTS_TAIWAN.items():
            self.assertEqual(segments[source], target)

    def test_a_segment_of_the_memory_is_a_whole_match(self):
        for source, target in SEGMENTS_TAIWAN.items():
            self.assertIn([100, target], self.seen["matches"][source])

    def test_a_glossary_as_a_memory_gives_a_pair_for_each_concept(self):
        pairs = self.seen["memories"]["terms.tmx"]
        self.assertEqual(len(pairs), 4)
        self.assertLessEqual({tuple(pair) for pair in pairs}, PAIRS_TAIWAN)

    def test_the_program_translates_a_file_with_the_memory(self):
        wanted = [SEGMENTS_TAIWAN.get(line, line) for line in self.lines]
        self.assertEqual(self.seen["translated"]["bench.txt"], wanted)

    def test_the_memories_that_the_program_exports_come_back(self):
        for name in ("level1", "level2", "omegat"):
            memory, exported = f"back-{name}", f"project/project-{name}.tmx"
            self.crosswalk("import", self.folder / exported, "--memory", memory)
            file = self.export(f"{memory}.tmx", "--memory", memory)
            units = list(xml.etree.ElementTree.parse(file).iter("tu"))
            texts = [[seg.text for seg in unit.iter("seg")] for unit in units]
            self.assertEqual(dict(texts), SEGMENTS_TAIWAN, name)
            taiwan = [unit.findall("tuv")[1].attrib for unit in units]
            self.assertEqual({tuv[XML_LANG] for tuv in taiwan},
                             {"zh-TW"})
            # What our memory said of the translation went through the program and back.
            self.assertIn("wu", {tuv.get("changeid") for tuv in taiwan})

    def test_a_public_termbase_of_twenty_languages_gives_the_terms_of_taiwan_only(self):
        if not SUSE:
            self.skipTest("the open data beside the project is absent")
        wanted, china = set(), set()
        for terms in concepts_of(SUSE):
            for source in terms["en-us"]:
                wanted |= {(source, term) for term in terms["zh-tw"]}
                china |= {(source, term) for term in terms["zh-cn"]}
        shown = set(pairs_of(self.seen["glossaries"]["suse.tbx"]))
        self.assertGreater(len(china - wanted), 300, "the sample would show nothing")
        self.assertEqual(shown & (china - wanted), set())
        self.assertEqual(shown, wanted)


if __name__ == "__main__":
    surface.main()
