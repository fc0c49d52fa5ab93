"""A glossary and a memory of a workshop, written for these tests, in en, zh-CN, zh-TW and ja."""

# One row a term; rows of one identifier are one concept.
ROWS = [
    ("Concept ID", "Definition", "en", "zh-CN", "zh-TW", "zh-TW status", "ja"),
    ("w1", "Lets air into the engine", "throttle valve", "节气门", "節流閥", "preferred", "絞り弁"),
    ("w1", "", "", "油门阀", "節氣門", "deprecated", "スロットルバルブ"),
    ("w2", "Turns a bolt", "wrench", "扳手", "扳鉗", "preferred", "レンチ"),
    ("w3", "", "printed circuit board", "印制电路板", "印刷電路板", "admitted", "プリント基板"),
    # No term of Taiwan: nothing of it may reach a project of Taiwan.
    ("w4", "", "flywheel", "飞轮", "", "", "はずみ車"),
    # Characters that formats escape.
    ("w5", "", "R&D <bench>", "研发台", "研發台", "admitted", "開発台"),
]
GLOSSARY = "".join("\t".join(row) + "\n" for row in ROWS)

# What a reader of en and zh-TW should find of it.
PAIRS_TAIWAN = {("throttle valve", "節流閥"), ("throttle valve", "節氣門"), ("wrench", "扳鉗"),
                ("printed circuit board", "印刷電路板"), ("R&D <bench>", "研發台")}
TERMS_CHINA = {row[3] for row in ROWS[1:]}

MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="bench" creationtoolversion="2" segtype="sentence"
 o-tmf="bench" adminlang="en" srclang="en" datatype="html"><note>of the workshop</note>
<prop type="x-client">Gear &amp; Sons</prop></header><body>
<tu tuid="s1" datatype="html" usagecount="3" lastusagedate="20240102T030405Z"
 creationdate="20230102T030405Z" creationid="lin" changedate="20230203T040506Z" changeid="sato">
<note>Said to beginners.</note><prop type="x-chapter">3 &lt; 4</prop>
<tuv xml:lang="en"><seg>Open the throttle valve slowly.</seg></tuv>
<tuv xml:lang="zh-CN"><seg>慢慢打开节气门。</seg></tuv>
<tuv xml:lang="zh-TW" changeid="wu"><note>Checked.</note><prop type="x-state">final</prop>
<seg>慢慢打開節流閥。</seg></tuv>
<tuv xml:lang="ja"><seg>絞り弁をゆっくり開けます。</seg></tuv></tu>
<tu tuid="s2"><tuv xml:lang="en"><seg>Turn the <bpt i="1" x="1" type="bold">&lt;b></bpt>wrench<ept
 i="1">&lt;/b></ept> once<ph x="2" type="lb">&lt;br/></ph>.</seg></tuv>
<tuv xml:lang="zh-CN"><seg>把<bpt i="1" x="1" type="bold">&lt;b></bpt>扳手<ept
 i="1">&lt;/b></ept>转一圈<ph x="2" type="lb">&lt;br/></ph>。</seg></tuv>
<tuv xml:lang="zh-TW"><seg>把<bpt i="1" x="1" type="bold">&lt;b></bpt>扳鉗<ept
 i="1">&lt;/b></ept>轉一圈<ph x="2" type="lb">&lt;br/></ph>。</seg></tuv></tu>
<tu tuid="s3"><tuv xml:lang="en"><seg>Keep R&amp;D <it pos="begin" type="italic">&lt;i></it>and
 <hi type="x-name">both</hi> stores tidy.</seg></tuv>
<tuv xml:lang="zh-CN"><seg>研发和两个仓库都要整洁。</seg></tuv></tu>
<tu tuid="s4"><tuv xml:lang="en"><seg>Is "%s" &lt; 3 mm?</seg></tuv>
<tuv xml:lang="zh-TW"><seg>「%s」小於 3 mm 嗎?</seg></tuv></tu>
</body></tmx>
"""

# The units that have zh-TW, without codes.
SEGMENTS_TAIWAN = {"Open the throttle valve slowly.": "慢慢打開節流閥。",
                   "Turn the wrench once.": "把扳鉗轉一圈。",
                   'Is "%s" < 3 mm?': "「%s」小於 3 mm 嗎?"}
