import { describeDocumentStore } from './documents.contract.ts';
import { temporaryPlatform } from './embedded.ts';

describeDocumentStore('embedded', async () => {
  const { platform, close } = await temporaryPlatform();
  return { store: platform.documents, close };
});
