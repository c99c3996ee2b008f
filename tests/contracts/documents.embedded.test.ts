import { describeDocumentStore } from './documents.contract.ts';
import { temporaryPlatform } from './embedded.ts';
import { describeProductQueries } from './product-queries.contract.ts';

async function open() {
  const { platform, close } = await temporaryPlatform();
  return { store: platform.documents, close };
}

describeDocumentStore('embedded', open);
describeProductQueries('embedded', open);
