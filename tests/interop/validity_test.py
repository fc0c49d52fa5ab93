#!/usr/bin/python3 -B
"""Programs that check files find nothing wrong in ours: msgfmt, the DTD of TMX, a schema of TBX."""

import gettext
import re

import surface
from small_files import GLOSSARY, MEMORY

EN_TAIWAN = ("--source", "en", "--target", "zh-Hant-TW")

CATALOG = r'''msgid ""
msgstr ""
"Project-Id-Version: bench 2\n"
"Language: zh_TW\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

#. Keep it short.
#: bench.c:12
#, c-format
msgid "Tighten %d bolt."
msgid_plural "Tighten %d bolts."
msgstr[0] "鎖緊 %d 顆螺栓。"

msgctxt "menu"
msgid "Open\n"
msgstr "開啟\n"

msgctxt "state"
msgid "Open\n"
msgstr "開著\n"

#, c-format
msgid "\"%s\" is\thot"
msgstr "「%s」\t很燙"
'''


def samples(*folders):
    """The open data's files in these folders, or none."""
    return [file for folder in folders if surface.shared_file(f"samples/{folder}")
            for file in sorted(surface.shared_file(f"samples/{folder}").iterdir())]


class ValidityTest(surface.CrosswalkCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.crosswalk("import", cls.write("w.tsv", GLOSSARY), "--glossary", "w")
        cls.crosswalk("import", cls.write("m.tmx", MEMORY), "--memory", "m")

    def take_samples(self, files, *into):
        """Imports what can be imported, as people's files come, into one glossary or memory."""
        taken = 0
        for file in files:
            try:
                self.crosswalk("import", file, *into, "--partial", "--source", "en")
                taken += 1
            except surface.Failed as failed:
                self.assertEqual(failed.status, 2, failed)  # refused: a bad or hostile one
        if not taken:
            self.skipTest("the open data beside the project is absent")
        self.assertGreater(taken, len(files) / 2)

    def check_tmx(self, file):
        surface.need("xmllint")
        dtd = surface.schema(self.folder, "tmx14.dtd")
        surface.run(["xmllint", "--nonet", "--noout", "--dtdvalid", dtd, file])

    def check_tbx(self, file):
        """OmegaT's schema of the core structure; it has no rules for the values of types."""
        surface.need("xmllint")
        xsd = surface.schema(self.folder, "tbx.xsd", "xml.xsd")
        surface.run(["xmllint", "--nonet", "--noout", "--schema", xsd, file])

    def check_po(self, file):
        """Fails on a warning, too; gives the number of translated messages."""
        surface.need("msgfmt")
        said = surface.run(["msgfmt", "--check", "--verbose", "-o", file.with_suffix(".mo"), file])
        match = re.fullmatch(r"(\d+) translated messages?\.\s*", said)
        self.assertIsNotNone(match, said)
        return int(match[1])

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

    def test_every_memory_of_the_open_data_is_valid_tmx_and_po(self):
        self.take_samples(samples("tmx", "po", "xliff1", "xliff2"), "--memory", "all")
        self.check_tmx(self.export("all.tmx", "--memory", "all"))
        for target in ("ja", "zh", "fr"):
            file = self.export(f"{target}.po", "--memory", "all", "--source", "en", "--target",
                               target)
            self.assertGreater(self.check_po(file), 5)

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

    def test_msgfmt_takes_the_po_of_a_memory_without_a_word(self):
        self.assertEqual(self.check_po(self.export("m.po", "--memory", "m", *EN_TAIWAN)), 3)

    def test_gettext_finds_the_messages_of_a_catalog_that_came_and_went(self):
        self.crosswalk("import", self.write("came.po", CATALOG), "--memory", "catalog", "--source",
                       "en")
        went = self.export("went.po", "--memory", "catalog", *EN_TAIWAN)
        self.assertEqual(self.check_po(went), 4)
        with went.with_suffix(".mo").open("rb") as compiled:
            catalog = gettext.GNUTranslations(compiled)
        self.assertEqual(catalog.ngettext("Tighten %d bolt.", "Tighten %d bolts.", 2),
                         "鎖緊 %d 顆螺栓。")
        self.assertEqual(catalog.pgettext("menu", "Open\n"), "開啟\n")
        self.assertEqual(catalog.pgettext("state", "Open\n"), "開著\n")
        self.assertEqual(catalog.gettext('"%s" is\thot'), "「%s」\t很燙")
        self.assertIn("#, c-format", went.read_text(encoding="utf-8"))


if __name__ == "__main__":
    surface.main()
