// The command line: what each word after `tandem` does.
#ifndef TANDEM_APP_COMMAND_LINE_H_
#define TANDEM_APP_COMMAND_LINE_H_

namespace tandem::app {

// Runs the command and returns the exit status: 0 done, 1 a refusal (its sentence is on standard error), 2 a wrong
// command line or something that cannot be read.
int RunCommandLine(int argc, char** argv);

}  // namespace tandem::app

#endif  // TANDEM_APP_COMMAND_LINE_H_
