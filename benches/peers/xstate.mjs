// What a menu turn costs in xstate: `actor.send` to fifty menus, flat and under a state that answers a request for a person.
// Prints a name, nanoseconds.
import { createActor, createMachine } from 'xstate';

const NODES = 50;
const WARM_UP = 50_000;
const TURNS = 5_000;
const BATCHES = 51;

const menu = (node, root) => ({
  on: Object.fromEntries([1, 2, 3, 4].map((key) => [`KEY_${key}`, `${root}n${(4 * node + key) % NODES}`])),
});
const menus = (root) => Object.fromEntries(Array.from({ length: NODES }, (_, node) => [`n${node}`, menu(node, root)]));

const flat = createMachine({ initial: 'n0', states: menus('') });
const nested = createMachine({
  initial: 'bot',
  states: { bot: { initial: 'n0', states: menus(''), on: { PERSON: 'person' } }, person: {} },
});

for (const [name, machine] of [['xstate actor.send, flat', flat], ['xstate actor.send, nested', nested]]) {
  const actor = createActor(machine).start();
  const event = { type: 'KEY_1' };
  const send = (turns) => {
    for (let turn = 0; turn < turns; turn += 1) actor.send(event);
  };
  send(WARM_UP);
  const seen = new Set();
  for (let turn = 0; turn < NODES; turn += 1) {
    actor.send(event);
    seen.add(JSON.stringify(actor.getSnapshot().value));
  }
  if (seen.size < 2) throw new Error('the machine stands still');
  const times = Array.from({ length: BATCHES }, () => {
    const start = process.hrtime.bigint();
    send(TURNS);
    return Number(process.hrtime.bigint() - start) / TURNS;
  });
  // Only the clock on the wall is there, and a busy machine makes batches longer: the fastest quarter counts, to its favour.
  times.sort((a, b) => a - b);
  console.log(`${name}\t${times[BATCHES >> 2].toFixed(1)}`);
}
