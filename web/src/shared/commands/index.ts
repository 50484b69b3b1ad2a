export { found } from './found';
export { allCommands, type Command, useAllCommands, useCommands } from './registry';
export { completed, keysOf, type Stroke, strokeOf } from './shortcut';
