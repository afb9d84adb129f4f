import { describeBackupCodec } from '../../shared/backup/backup-codec.contract.ts';
import { browserCodec } from './browser-codec.ts';

describeBackupCodec('the browser', browserCodec);
