import { describeEmbedder } from '../contracts/embedder.contract.js';
import { createFakeEmbedder } from '../support/fake-embedder.js';

describeEmbedder('the fake', () => createFakeEmbedder());
