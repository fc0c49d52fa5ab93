"""A project of OmegaT, translated once on the console, and what the program knew in it."""

import json
import pathlib

from surface import OMEGAT_JAR, run

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>{source}</source_lang><target_lang>{target}</target_lang>
<source_tok>org.omegat.tokenizer.LuceneEnglishTokenizer</source_tok>
<target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
<sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
"""


class Project:
    """A folder to fill (`tm`, `tm/auto`, `glossary`) and to translate."""

    def __init__(self, folder, source, target):
        self.folder = folder
        for part in ("source", "target", "tm/auto", "glossary", "dictionary", "omegat"):
            (folder / part).mkdir(parents=True)
        (folder / "omegat.project").write_text(PROJECT.format(source=source, target=target))

    def add_source(self, name, lines):
        (self.folder / "source" / name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def translate(self):
        """Gives what omegat_view.groovy wrote of a run, and `translated`: file to lines."""
        seen = self.folder / "seen.json"
        said = run(["java", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8", f"-Dcrosswalk.seen={seen}", "-jar", OMEGAT_JAR,
                    "--mode=console-translate", "--no-team",
                    f"--config-dir={self.folder / 'config'}",
                    f"--script={pathlib.Path(__file__).with_name('omegat_view.groovy')}",
                    self.folder])
        if not seen.exists():
            raise AssertionError("omegat_view.groovy wrote nothing:\n" + said)
        view = json.loads(seen.read_text(encoding="utf-8"))
        view["translated"] = {
            file.name: file.read_text(encoding="utf-8").splitlines()
            for file in (self.folder / "target").iterdir() if file.is_file()}
        return view
