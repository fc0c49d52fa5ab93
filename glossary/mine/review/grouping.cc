#include "glossary/mine/review/grouping.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "glossary/mine/review/candidate_key.h"
#include "glossary/mine/source/acronym.h"
#include "glossary/text/utf8.h"

namespace crosswalk::mine {
namespace {

// Sets of numbers that merge.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t Root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(std::size_t a, std::size_t b) { parent_[Root(b)] = Root(a); }

 private:
  std::vector<std::size_t> parent_;
};

struct Node {
  TermKey key;
  std::string tag;
  std::string text;
  bool acronym = false;
};

struct Edge {
  std::size_t pair;
  std::size_t source;
  std::size_t target;
};

// What comes first decides whom a later pair joins, so pairs are taken in an order of their own.
std::vector<v1::Evidence> InOrder(std::vector<v1::Evidence> pairs) {
  const auto place = [](const v1::Evidence& e) {
    return std::tie(e.file(), e.source(), e.source_language_tag(), e.target(),
                    e.target_language_tag());
  };
  std::stable_sort(pairs.begin(), pairs.end(), [&](const v1::Evidence& a, const v1::Evidence& b) {
    if (a.offset() != b.offset()) return a.offset() < b.offset();
    if (place(a) != place(b)) return place(a) < place(b);
    return std::pair(int{a.kind()}, -a.confidence()) < std::pair(int{b.kind()}, -b.confidence());
  });
  return pairs;
}

// A group while it grows: its nodes, and of each tag the alias cluster that its full forms are of.
struct Growing {
  std::set<std::size_t> nodes;
  std::vector<std::size_t> pairs;
  std::map<std::string, std::size_t> clusters;
  std::vector<std::string> splits;
  bool merged = false;  // into another
};

class Grouper {
 public:
  Grouper(const script::Folder& folder, const std::vector<v1::Evidence>& pairs)
      : folder_(folder), pairs_(InOrder(pairs)), aliases_(0) {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const v1::Evidence& pair = pairs_[i];
      edges_.push_back(
          {i, NodeOf(SourceKey(folder_, pair), pair.source_language_tag(), pair.source()),
           NodeOf(TargetKey(folder_, pair), pair.target_language_tag(), pair.target())});
    }
    aliases_ = UnionFind(nodes_.size());
    for (const Edge& edge : edges_) {
      if (IsAlias(edge)) aliases_.Join(edge.source, edge.target);
    }
    std::stable_sort(edges_.begin(), edges_.end(), [&](const Edge& a, const Edge& b) {
      if (IsAlias(a) != IsAlias(b)) return IsAlias(a);
      return pairs_[a.pair].confidence() > pairs_[b.pair].confidence();
    });
  }

  std::vector<Group> Make() {
    for (const Edge& edge : edges_) Place(edge);
    std::vector<Group> groups;
    for (Growing& growing : growing_) {
      if (growing.merged) continue;
      Group group;
      std::sort(growing.pairs.begin(), growing.pairs.end());
      for (const std::size_t pair : growing.pairs) group.pairs.push_back(pairs_[pair]);
      group.splits = std::move(growing.splits);
      groups.push_back(std::move(group));
    }
    return groups;
  }

 private:
  bool IsAlias(const Edge& edge) const {
    return pairs_[edge.pair].kind() == v1::EVIDENCE_KIND_ALIAS;
  }

  std::size_t NodeOf(TermKey key, const std::string& tag, const std::string& text) {
    const auto [found, added] = numbers_.emplace(key, nodes_.size());
    if (added) {
      nodes_.push_back({std::move(key), tag, text, LooksLikeAcronym(text::ToUtf32(text))});
    }
    return found->second;
  }

  std::map<std::string, std::size_t> ClustersOf(std::size_t node) {
    if (nodes_[node].acronym) return {};
    return {{nodes_[node].tag, aliases_.Root(node)}};
  }

  static bool Agree(const std::map<std::string, std::size_t>& a,
                    const std::map<std::string, std::size_t>& b) {
    return std::all_of(b.begin(), b.end(), [&](const auto& entry) {
      const auto found = a.find(entry.first);
      return found == a.end() || found->second == entry.second;
    });
  }

  // A group that holds one node of the edge and can take the other.
  bool Extend(const Edge& edge, std::size_t held, std::size_t added) {
    for (const std::size_t g : groups_of_[held]) {
      if (!growing_[g].merged && Agree(growing_[g].clusters, ClustersOf(added))) {
        Add(edge, g);
        return true;
      }
    }
    return false;
  }

  void Add(const Edge& edge, std::size_t g) {
    Growing& group = growing_[g];
    group.pairs.push_back(edge.pair);
    for (const std::size_t node : {edge.source, edge.target}) {
      if (group.nodes.insert(node).second) groups_of_[node].push_back(g);
      group.clusters.merge(ClustersOf(node));
    }
  }

  void Merge(std::size_t from, std::size_t into) {
    Growing& source = growing_[from];
    Growing& target = growing_[into];
    for (const std::size_t node : source.nodes) {
      if (target.nodes.insert(node).second) groups_of_[node].push_back(into);
    }
    target.pairs.insert(target.pairs.end(), source.pairs.begin(), source.pairs.end());
    target.splits.insert(target.splits.end(), source.splits.begin(), source.splits.end());
    target.clusters.merge(source.clusters);
    source.merged = true;
  }

  void Place(const Edge& edge) {
    // Both in one group already; else two groups that agree; else one that takes the other.
    std::vector<std::size_t> with_source, with_target;
    for (const std::size_t g : groups_of_[edge.source]) {
      if (!growing_[g].merged) with_source.push_back(g);
    }
    for (const std::size_t g : groups_of_[edge.target]) {
      if (!growing_[g].merged) with_target.push_back(g);
    }
    for (const std::size_t g : with_source) {
      if (growing_[g].nodes.contains(edge.target)) return Add(edge, g);
    }
    for (const std::size_t a : with_source) {
      for (const std::size_t b : with_target) {
        if (!Agree(growing_[a].clusters, growing_[b].clusters)) continue;
        Merge(b, a);
        return Add(edge, a);
      }
    }
    if (with_target.empty() && Extend(edge, edge.source, edge.target)) return;
    if (with_source.empty() && Extend(edge, edge.target, edge.source)) return;
    growing_.emplace_back();
    const std::size_t made = growing_.size() - 1;
    Add(edge, made);
    const auto report = [&](const std::vector<std::size_t>& others, std::size_t shared) {
      if (others.empty()) return;
      const std::string words =
          "the text gives " + nodes_[shared].text + " more than one meaning or rendering";
      growing_[made].splits.push_back(words);
      for (const std::size_t g : others) growing_[g].splits.push_back(words);
    };
    report(with_source, edge.source);
    report(with_target, edge.target);
  }

  const script::Folder& folder_;
  const std::vector<v1::Evidence> pairs_;
  std::vector<Node> nodes_;
  std::map<TermKey, std::size_t> numbers_;
  std::vector<Edge> edges_;
  UnionFind aliases_;
  std::vector<Growing> growing_;
  std::map<std::size_t, std::vector<std::size_t>> groups_of_;
};

}  // namespace

std::vector<Group> GroupPairs(const script::Folder& folder,
                              const std::vector<v1::Evidence>& pairs) {
  return Grouper(folder, pairs).Make();
}

}  // namespace crosswalk::mine
