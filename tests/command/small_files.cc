#include "tests/command/small_files.h"

namespace crosswalk::command {
namespace {

constexpr const char* kTbx2 =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>valves</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="v1">
<langSet xml:lang="zh_TW"><tig><term>節流閥</term></tig></langSet>
<langSet xml:lang="en"><ntig><termGrp><term>throttle valve</term></termGrp></ntig></langSet>
</termEntry></body></text></martif>
)";

constexpr const char* kTbx3 =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>valves</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="v1">
<langSec xml:lang="zh-TW"><termSec><term>節流閥</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>throttle valve</term></termSec></langSec>
</conceptEntry></body></text></tbx>
)";

constexpr const char* kTbxMin =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<TBX dialect="TBX-Min"><header><id>valves</id><languages source="zh-TW" target="en"/></header>
<body><termEntry id="v1">
<langSet xml:lang="zh-TW"><tig><term>節流閥</term></tig></langSet>
<langSet xml:lang="en"><tig><term>throttle valve</term></tig></langSet>
</termEntry></body></TBX>
)";

constexpr const char* kXliff2Glossary =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" srcLang="zh-TW" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"
 xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">
<file id="f1"><unit id="u1">
<gls:glossary><gls:glossEntry id="e1"><gls:term>節流閥</gls:term>
<gls:translation>throttle valve</gls:translation></gls:glossEntry></gls:glossary>
<segment><source>節流閥</source></segment></unit></file></xliff>
)";

constexpr const char* kTmx =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
 adminlang="en" srclang="en" datatype="plaintext"/><body><tu>
<tuv xml:lang="en"><seg>Close the valve.</seg></tuv>
<tuv xml:lang="zh-TW"><seg>關閉閥門。</seg></tuv></tu></body></tmx>
)";

constexpr const char* kXliff1 =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="valve.txt" source-language="en" target-language="zh-TW" datatype="plaintext">
<body><trans-unit id="1"><source>Close the valve.</source><target>關閉閥門。</target></trans-unit>
</body></file></xliff>
)";

constexpr const char* kXliff2 =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" srcLang="en" trgLang="zh-TW" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f1"><unit id="u1"><segment><source>Close the valve.</source>
<target>關閉閥門。</target></segment></unit></file></xliff>
)";

constexpr const char* kPo =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Language: zh_TW\\n\"\n\nmsgid \"Close the valve.\"\nmsgstr \"關閉閥門。\"\n";

}  // namespace

const std::vector<SmallFile>& SmallGlossaries() {
  static const auto* const files = new std::vector<SmallFile>{
      {"two.tbx", "tbx", kTbx2},
      {"three.tbx", "tbx", kTbx3},
      {"min.tbx", "tbx", kTbxMin},
      {"valves.utx", "utx",
       "#UTX 1.11; zh-TW/en; 2026-01-02T03:04:05Z; copyright: us; license: CC0\r\n"
       "#src\ttgt\tsrc:pos\r\n節流閥\tthrottle valve\tnoun\r\n"},
      {"valves.utf8", "omegat", "# valves\n節流閥\tthrottle valve\ton the intake\n"},
      {"deepl.csv", "csv",
       "source,target,source_lang,target_lang\n節流閥,\"throttle valve\",ZH-TW,EN\n"},
      {"wide.csv", "csv", "zh-TW;en;Notes\n節流閥;throttle valve;intake\n"},
      {"valves.tsv", "tsv", "zh-TW\ten\n節流閥\tthrottle valve\n"},
      {"termbase.tsv", "termbase-tsv",
       "concept\tlang\tterm\nv1\tzh-TW\t節流閥\nv1\ten\tthrottle valve\n"},
      {"glossary.xlf", "xliff", kXliff2Glossary}};
  return *files;
}

const std::vector<SmallFile>& SmallMemories() {
  static const auto* const files = new std::vector<SmallFile>{{"valve.tmx", "tmx", kTmx},
                                                              {"one.xlf", "xliff", kXliff1},
                                                              {"two.xlf", "xliff", kXliff2},
                                                              {"zh_TW.po", "po", kPo}};
  return *files;
}

}  // namespace crosswalk::command
