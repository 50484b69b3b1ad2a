#include "app/command_line.h"

int main(int argc, char** argv) { return tandem::app::RunCommandLine(argc, argv); }
