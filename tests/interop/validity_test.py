#!/usr/bin/python3 -B
"""xmllint holds what we export against the DTD of TMX 1.4 and a schema of TBX."""

import surface
from small_files import GLOSSARY, MEMORY

EN_TAIWAN = ("--source", "en", "--target", "zh-Hant-TW")

class ValidityTest(surface.CrosswalkCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.crosswalk("import", cls.write("w.tsv", GLOSSARY), "--glossary", "w")
        cls.crosswalk("import", cls.write("m.tmx", MEMORY), "--memory", "m")

    def check_tmx(self, file):
        surface.need("xmllint")
        dtd = surface.schema(self.folder, "tmx14.dtd")
        surface.run(["xmllint", "--nonet", "--noout", "--dtdvalid", dtd, file])

    def check_tbx(self, file):
        """OmegaT's schema of the core structure; it has no rules for the values of types."""
        surface.need("xmllint")
        xsd = surface.schema(self.folder, "tbx.xsd", "xml.xsd")
        surface.run(["xmllint", "--nonet", "--noout", "--schema", xsd, file])

    def test_a_memory_with_codes_notes_and_properties_is_valid_tmx(self):
        file = self.export("m.tmx.out.tmx", "--memory", "m")
        self.check_tmx(file)
        text = file.read_text(encoding="utf-8")
        for part in ("<bpt ", "<ept ", "<ph ", "<it ", "<hi ", "<note>Said to beginners.</note>",
                     '<prop type="x-chapter">3 &lt; 4</prop>', 'usagecount="3"', 'changeid="wu"'):
            self.assertIn(part, text)

    def test_the_dtd_finds_what_is_wrong(self):
        file = self.export("wrong.tmx", "--memory", "m")
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("<ept ", "<prop ").replace("</ept>", "</prop>"),
                        encoding="utf-8")
        with self.assertRaisesRegex(AssertionError, "prop"):
            self.check_tmx(file)

    def test_a_glossary_is_valid_tmx(self):
        self.check_tmx(self.export("w.tmx", "--glossary", "w"))

    def test_every_memory_of_the_open_data_is_valid_tmx(self):
        self.take_samples(("tmx", "po", "xliff1", "xliff2"), "--memory", "all")
        self.check_tmx(self.export("all.tmx", "--memory", "all"))

    def test_a_glossary_is_tbx_of_the_core_structure(self):
        self.check_tbx(self.export("w.tbx", "--glossary", "w"))
        self.check_tbx(self.export("taiwan.tbx", "--glossary", "w", *EN_TAIWAN))

    def test_identifiers_of_ours_are_those_of_xml(self):
        rows = "".join(f"bolt {i}\t螺栓 {i}\n" for i in range(100))
        file = self.write("bolts.tsv", "en\tzh-TW\n" + rows)
        self.crosswalk("import", file, "--glossary", "bolts")
        self.check_tbx(self.export("bolts.tbx", "--glossary", "bolts"))

    def test_a_public_termbase_is_tbx_of_the_core_structure(self):
        suse = surface.shared_file("samples/tbx2/suse_public_multilingual.tbx")
        if not suse:
            self.skipTest("the open data beside the project is absent")
        self.crosswalk("import", suse, "--glossary", "suse")
        self.check_tbx(self.export("suse.tbx", "--glossary", "suse"))


if __name__ == "__main__":
    surface.main()
