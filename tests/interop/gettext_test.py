#!/usr/bin/python3 -B
"""GNU gettext takes the PO that we export without a warning; we take what its programs write."""

import gettext
import re

import surface
from small_files import MEMORY

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


class GettextTest(surface.CrosswalkCase):
    @classmethod
    def setUpClass(cls):
        surface.need("msgfmt", "msgconv", "msgmerge")
        super().setUpClass()
        cls.catalog = cls.write("catalog.po", CATALOG)

    def check_po(self, file):
        """Fails on a warning, too; gives the number of translated messages."""
        said = surface.run(["msgfmt", "--check", "--verbose", "-o", file.with_suffix(".mo"), file])
        match = re.fullmatch(r"(\d+) translated messages?\.\s*", said)
        self.assertIsNotNone(match, said)
        return int(match[1])

    def test_msgfmt_takes_the_po_of_a_memory_without_a_word(self):
        self.crosswalk("import", self.write("m.tmx", MEMORY), "--memory", "m")
        self.assertEqual(self.check_po(self.export("m.po", "--memory", "m", *EN_TAIWAN)), 3)

    def test_msgfmt_takes_the_po_of_the_open_data_without_a_word(self):
        self.take_samples(("po", "tmx"), "--memory", "all")
        for target in ("ja", "zh"):
            file = self.export(f"{target}.po", "--memory", "all", "--source", "en", "--target",
                               target)
            self.assertGreater(self.check_po(file), 5)

    def test_gettext_finds_the_messages_of_a_catalog_that_came_and_went(self):
        self.crosswalk("import", self.catalog, "--memory", "catalog", "--source", "en")
        went = self.export("went.po", "--memory", "catalog", *EN_TAIWAN)
        self.assertGreaterEqual(self.check_po(went), 4)
        with went.with_suffix(".mo").open("rb") as compiled:
            catalog = gettext.GNUTranslations(compiled)
        self.assertEqual(catalog.ngettext("Tighten %d bolt.", "Tighten %d bolts.", 2),
                         "鎖緊 %d 顆螺栓。")
        self.assertEqual(catalog.pgettext("menu", "Open\n"), "開啟\n")
        self.assertEqual(catalog.pgettext("state", "Open\n"), "開著\n")
        self.assertEqual(catalog.gettext('"%s" is\thot'), "「%s」\t很燙")
        self.assertIn("#, c-format", went.read_text(encoding="utf-8"))

    def test_catalogs_in_the_encodings_of_taiwan_and_china_come_in(self):
        for encoding in ("BIG5", "GB18030", "UTF-8"):
            file = self.folder / f"{encoding}.po"
            surface.run(["msgconv", "-t", encoding, self.catalog, "-o", file])
            self.crosswalk("import", file, "--memory", encoding, "--source", "en")
            went = self.export(f"{encoding}.went.po", "--memory", encoding, *EN_TAIWAN)
            self.assertGreaterEqual(self.check_po(went), 4)
            for text in ("鎖緊 %d 顆螺栓。", "開啟", "開著", "很燙"):
                self.assertIn(text, went.read_text(encoding="utf-8"))

    def test_what_msgmerge_guessed_or_gave_up_stays_out_and_is_told(self):
        source = self.write("new.pot", CATALOG.replace("is\\thot", "is very\\thot"))
        merged = self.folder / "merged.po"
        surface.run(["msgmerge", "--quiet", "--previous", self.catalog, source, "-o", merged])
        self.assertIn("#, fuzzy", merged.read_text(encoding="utf-8"))
        said = self.crosswalk("import", merged, "--memory", "merged", "--source", "en")
        self.assertIn("the entry is fuzzy", said)
        went = self.export("merged.went.po", "--memory", "merged", *EN_TAIWAN)
        self.assertGreaterEqual(self.check_po(went), 3)
        self.assertNotIn("很燙", went.read_text(encoding="utf-8"))


if __name__ == "__main__":
    surface.main()
