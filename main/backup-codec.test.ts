import { describeBackupCodec } from '../shared/backup/backup-codec.contract.ts';
import { nodeCodec } from './backup-codec.ts';

describeBackupCodec('Node', nodeCodec);
