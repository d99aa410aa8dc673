import { silentLogger } from '../../src/core/logger.js';
import { startEngine } from '../../src/engine/engine.js';

/** A process that has an engine, for tests that kill it; its argument is the engine's configuration as JSON. */
const engine = startEngine(JSON.parse(process.argv[2] ?? '{}'), silentLogger);
setInterval(() => {
  engine.status().then(
    ({ state }) => console.log(state),
    () => console.log('gone'),
  );
}, 50);
