// Runs inside OmegaT, at each event of a console translation; at LOAD it writes what the program
// knows as JSON into the file that the property crosswalk.seen names:
//   memories:   file -> [[source, target], ...]
//   glossaries: file -> [[source, [targets], [comments]], ...], each read as the program reads it
//   panes:      segment -> text of the glossary pane
//   matches:    segment -> [[score, target], ...] as the pane of fuzzy matches ranks them
import groovy.json.JsonOutput
import org.omegat.core.Core
import org.omegat.core.statistics.FindMatches
import org.omegat.gui.glossary.FindGlossaryThread
import org.omegat.gui.glossary.GlossaryManager
import org.omegat.gui.glossary.GlossaryTextArea

if (eventType.toString() != "LOAD") return

def project = Core.project
def properties = project.projectProperties

def memories = project.transMemories.collectEntries { path, memory ->
  [new File(path).name, memory.entries.collect { [it.source, it.translation] }]
}

// The glossary pane has no window to be in on a console: an instance without its constructor is
// enough for the search, which only asks whether the segment is still the same.
def unsafe = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe").with {
  accessible = true
  get(null)
}
def pane = unsafe.allocateInstance(GlossaryTextArea)
def manager = new GlossaryManager(pane)
manager.@priorityGlossary = new File(properties.writeableGlossary)
def glossaries = [:]
new File(properties.glossaryRoot).listFiles().findAll { it.file }.sort().each { file ->
  def entries = manager.loadGlossaryFile(file)
  manager.glossaries.put(file.path, entries)
  glossaries[file.name] = entries.collect {
    [it.srcText, it.getLocTerms(false) as List, it.comments as List]
  }
}

def panes = [:]
def matches = [:]
project.allEntries.each { entry ->
  pane.@currentlyProcessedEntry = entry
  def found = new FindGlossaryThread(pane, entry, manager).search()
  panes[entry.srcText] = found.collect { it.toStyledString().text.toString() }.join("\n")
  def finder = new FindMatches(project.sourceTokenizer, 5, true, false)
  matches[entry.srcText] = finder.search(project, entry.srcText, true, false, { false }).collect {
    [it.scores[0].score, it.translation]
  }
}

new File(System.getProperty("crosswalk.seen")).setText(
    JsonOutput.toJson([memories: memories, glossaries: glossaries, panes: panes, matches: matches]),
    "UTF-8")
