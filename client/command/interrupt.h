// SIGINT and SIGTERM end the call under way instead of the program.
#ifndef CROSSWALK_CLIENT_COMMAND_INTERRUPT_H_
#define CROSSWALK_CLIENT_COMMAND_INTERRUPT_H_

#include <thread>

#include "client/cancellation.h"

namespace crosswalk::command {

// While it lives, the first SIGINT or SIGTERM cancels `cancellation`; a second one ends the program
// as usual. One object at a time.
class Interrupt {
 public:
  explicit Interrupt(client::Cancellation cancellation);
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

 private:
  std::thread watcher_;
};

// True once a signal has come while an Interrupt lived: what waits for input should give up.
bool Interrupted();

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_INTERRUPT_H_
