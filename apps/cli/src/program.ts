import { Command, InvalidArgumentError, Option } from 'commander';
import type { AgencyId } from '@throughline/kernel';
import type { Answer } from './answer';
import { addAgency, type AddAgency } from './commands/agencies/add-agency';
import { agencyCalendar } from './commands/agencies/agency-calendar';
import { listAgencies } from './commands/agencies/list-agencies';
import { caseHistory } from './commands/cases/case-history';
import { replayCase, type ReplayAsked } from './commands/cases/replay-case';
import { showCase } from './commands/cases/show-case';
import { init, type Init } from './commands/init/init';
import { addMember, type AddMember } from './commands/members/add-member';
import { listMembers } from './commands/members/list-members';
import { checkProtocolFile } from './commands/protocols/check-protocol-file';
import { publishProtocolFile } from './commands/protocols/publish-protocol-file';
import { showProtocol } from './commands/protocols/show-protocol';
import { rebuildViews } from './commands/upkeep/rebuild-views';
import { showStatus } from './commands/upkeep/show-status';
import { unmute } from './commands/upkeep/unmute';
import { verifyHistory } from './commands/upkeep/verify-history';
import { Context } from './context';
import type { Surroundings } from './surroundings';

/** The command line. `answered` is handed what each command comes to, and whether it is wanted as JSON. */
export function program(surroundings: Surroundings, answered: (answer: Answer, asJson: boolean) => void): Command {
  const throughline = new Command('throughline')
    .description('Keeps a taskforce: founds it, reads its cases, checks its protocols and its history.')
    .option('--data <folder>', 'where the taskforce lies', '.throughline')
    .option('--json', 'answer as JSON')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: surroundings.out, writeErr: surroundings.err,
      getOutHelpWidth: () => surroundings.columns, getErrHelpWidth: () => surroundings.columns,
    })
    .exitOverride();

  /** Runs a command with what stands in front of its options. */
  const runs = <Given extends unknown[]>(run: (context: Context, ...given: Given) => Promise<Answer>) =>
    async function act(this: Command, ...given: unknown[]): Promise<void> {
      const { data, json = false } = this.optsWithGlobals<{ data: string; json?: boolean }>();
      // Commander hands over arguments and options as they were declared beside `run`, and itself last.
      answered(await run(new Context(surroundings, data), ...(given.slice(0, -1) as Given)), json);
    };

  withPlace(throughline.command('init').description('found a taskforce: folder, master key, coordinating agency, operator, protocols in the box'), 'home')
    .option('--agency <name>', 'the agency that coordinates', 'Coordination')
    .action(runs((context, options: Init) => init(context, options)));

  const agency = throughline.command('agency').description('agencies with a seat');
  withPlace(agency.command('add').description('give an agency its seat'), undefined)
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption('--kind <kind>', 'which kind of steps it holds: shelter, police, advocacy, …')
    .option('--town <code>', 'the town it works in: survivors may exclude a town')
    .action(runs((context, options: AddAgency) => addAgency(context, options)));
  agency.command('list').description('every agency, with its id').action(runs((context) => listAgencies(context)));
  agency.command('calendar').description('print an agency\'s hours and holidays, or set them from a file')
    .argument('<id>').option('--set <file>', 'a calendar as this command prints it')
    .action(runs((context, id: string, { set }: { set?: string }) => agencyCalendar(context, id as AgencyId, set)));

  const member = throughline.command('member').description('people with an account');
  member.command('add').description('open an account and draw its token, shown once')
    .requiredOption('--agency <id>', 'where they work')
    .requiredOption('--roles <list>', 'such as agency-worker,agency-supervisor')
    .requiredOption('--name <name>', 'kept under seal')
    .option('--email <address>', 'where notices go; kept under seal')
    .option('--token-days <days>', 'how long the token lasts', positive, 365)
    .action(runs((context, options: AddMember) => addMember(context, options)));
  member.command('list').description('every account, without names').action(runs((context) => listMembers(context)));

  const protocol = throughline.command('protocol').description('procedures as data');
  protocol.command('check').description('what is wrong with a protocol\'s file').argument('<file>').action(runs((context, file: string) => checkProtocolFile(context, file)));
  protocol.command('publish').description('publish a file\'s protocol').argument('<file>').action(runs((context, file: string) => publishProtocolFile(context, file)));
  protocol.command('show').description('the steps of a published protocol')
    .argument('<id>').option('--version <number>', 'the latest unless given', positive)
    .action(runs((context, id: string, { version }: { version?: number }) => showProtocol(context, id, version)));

  const one = throughline.command('case').description('one case, read for oversight: that somebody looked is put on record');
  one.command('show').description('a case as it stands').argument('<code>', 'its code or id').action(runs((context, code: string) => showCase(context, code)));
  one.command('history').description('everything that happened to a case, and why').argument('<code>', 'its code or id').action(runs((context, code: string) => caseHistory(context, code)));
  const moments = ['at', 'revision', 'occurred'] as const;
  const but = (name: (typeof moments)[number]): string[] => moments.filter((other) => other !== name);
  one.command('replay').description('a case as it stood then; give one of --at, --revision and --occurred')
    .argument('<code>', 'its code or id')
    .addOption(new Option('--at <moment>', 'what was on record then, on the clocks where the case is unless it has a zone').conflicts(but('at')))
    .addOption(new Option('--revision <number>', 'right after this event').argParser(counting).conflicts(but('revision')))
    .addOption(new Option('--occurred <moment>', 'what had happened by then, as far as it is on record today').conflicts(but('occurred')))
    .action(async function act(this: Command, code: string, options: Partial<ReplayAsked>) {
      if (moments.every((name) => options[name] === undefined)) this.error('error: give a moment: one of --at, --revision and --occurred');
      await runs((context) => replayCase(context, code, { at: undefined, revision: undefined, occurred: undefined, ...options })).call(this, this);
    });

  throughline.command('views').description('read models').command('rebuild').description('work every view out again from the history').action(runs((context) => rebuildViews(context)));
  throughline.command('verify').description('find changed, missing and foreign events in the history').action(runs((context) => verifyHistory(context)));
  throughline.command('status').description('how the taskforce is, in counts').action(runs((context) => showStatus(context)));
  throughline.command('unmute').description('let the moments of a restored history conclude again')
    .option('--since <moment>', 'when the history that was restored stopped: agreements move by the while since then')
    .action(runs((context, { since }: { since?: string }) => unmute(context, since)));
  return throughline;
}

/** Where an agency is and when it works. Holidays are proposed for the country and state. */
function withPlace(command: Command, region: string | undefined): Command {
  const regionOption = new Option('--region <code>', 'the taskforce\'s own code for where it works');
  return command
    .addOption(region === undefined ? regionOption.makeOptionMandatory() : regionOption.default(region))
    .option('--zone <zone>', 'IANA time zone', Temporal.Now.timeZoneId())
    .option('--hours <hours>', 'office (Mon–Fri 9 to 5), always, or a JSON file', 'office')
    .option('--country <code>', 'whose holidays are proposed', 'US')
    .option('--state <code>', 'such as CT');
}

function counting(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Give a whole number.');
  return number;
}

function positive(text: string): number {
  const number = counting(text);
  if (number < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}
