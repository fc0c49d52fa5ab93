// Recognition as the contract speaks of it.
#ifndef CROSSWALK_GLOSSARY_TERM_RECOGNITION_H_
#define CROSSWALK_GLOSSARY_TERM_RECOGNITION_H_

#include "crosswalk/v1/glossary_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/term/recognizer.h"

namespace crosswalk::term {

// Answers as the contract of RecognizeTerms says. RESOURCE_EXHAUSTED where the text holds more
// spans than `limits` allows.
Result<v1::RecognizeTermsResponse> RecognizeTerms(const index::Snapshot& snapshot,
                                                  const v1::RecognizeTermsRequest& request,
                                                  const Recognizer& recognizer,
                                                  const script::Converter& converter,
                                                  const Limits& limits,
                                                  const Cancellation& cancellation);

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_RECOGNITION_H_
