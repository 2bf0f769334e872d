import { ringCommand, type CaseCommand } from '@throughline/cases';
import { agencies } from '@throughline/invented-county';
import { agencyAggregate, ringCommandId } from '@throughline/taskforce';
import { someAgencyCommand } from '../actions/on-agencies';
import { onNotices } from '../actions/on-notices';
import { onSharing } from '../actions/on-sharing';
import { onSteps } from '../actions/on-steps';
import { onTheCase } from '../actions/on-the-case';
import { someOpening } from '../actions/opening';
import { actorOf, Scene, type Act, type Doing } from '../actions/scene';
import type { Random } from '../random';
import { unlessPlanned, type Answer } from '../world/answers';
import type { Sending, World } from '../world/world';

const doings: readonly Doing[] = [...onSteps, ...onNotices, ...onSharing, ...onTheCase];
const weights = doings.reduce((sum, { weight }) => sum + weight, 0);

/** The people of a taskforce: what they send, once, twice, at the same time as others, or with the same name and other words. */
export class People {
  readonly #sent: { readonly sending: Sending; readonly answer: Answer }[] = [];

  constructor(private readonly world: World, private readonly random: Random) {}

  async openCase(): Promise<void> {
    const opening = someOpening(this.world.caseIds.length, this.world.clock.now(), this.random, this.world.newSecret());
    const { command, actor, occurred } = opening;
    // A name that was given away already is refused to whoever comes second.
    const caseId = this.random.chance(0.03) ? (this.random.pick(this.world.caseIds) ?? opening.caseId) : opening.caseId;
    const answer = await this.#send({ process: this.#anyProcess(), caseId, command, envelope: { ...this.world.envelope(actor), occurred } });
    // Whoever got no answer tries again, as an outbox does; the case exists from the answer on, or from what was written without one.
    if (answer.kind !== 'rejected' && !this.world.caseIds.includes(caseId)) this.world.caseIds.push(caseId);
  }

  /** Somebody does something in some case. */
  async act(): Promise<void> {
    const sending = await this.#something();
    if (sending) await this.#send(sending);
  }

  /** Two do something in the same case at once, through two processes where there are two; sometimes it is the same command twice. */
  async actAtOnce(): Promise<void> {
    const one = await this.#something();
    if (!one) return;
    const same = this.random.chance(0.4);
    const other = same ? { ...one, process: one.process + 1 } : await this.#something(one.caseId);
    await Promise.all([this.#send(one), ...(other ? [this.#send({ ...other, process: one.process + 1 })] : [])]);
  }

  /** Somebody acts on a step in the moment in which a reminder rings about it. */
  async actWhileItRings(): Promise<void> {
    const one = await this.#something();
    if (!one) return;
    const subject = 'stepId' in one.command.data ? `step:${one.command.data.stepId}` : 'quiet';
    await Promise.all([this.#send(one), this.ring(one.caseId, subject, one.process + 1)]);
  }

  /** What was sent before is sent again: the same words, or other words under the same name. */
  async actAgain(): Promise<void> {
    const unsettled = this.#sent.filter(({ answer: { kind } }) => kind === 'unknown' || kind === 'died' || kind === 'unavailable');
    const again = this.random.pick(unsettled.length > 0 && this.random.chance(0.6) ? unsettled : this.#sent);
    if (!again) return;
    const { sending } = again;
    const command: CaseCommand = this.random.chance(0.25) ? { type: 'RecordNeed', data: { need: 'interpreter' } } : sending.command;
    await this.#send({ ...sending, command, process: this.#anyProcess() });
  }

  /** Somebody acts on a page that is out of date, and says so: what they had seen no longer holds. */
  async actOnAnOldPage(): Promise<void> {
    const sending = await this.#something();
    if (sending) await this.world.send(sending, () => false);
  }

  /** Some agency tells of itself, rather one that has a hand in a case. */
  async agencyTellsOfItself(): Promise<void> {
    const process = this.#anyProcess();
    const scene = await this.#look(this.random.pick(this.world.caseIds), process);
    const agency = this.random.pick((this.random.chance(0.7) && scene?.knowing()) || agencies) ?? agencies[0];
    const state = agency && (await this.world.process(process).running.state(agencyAggregate, agency.agencyId).catch(unlessPlanned));
    if (!agency || !state) return;
    const command = someAgencyCommand(agency, state.status === 'suspended', this.world.clock.now(), this.random);
    await this.world.execute(process, agencyAggregate, agency.agencyId, command, this.world.envelope(actorOf(agency, agency.director)));
  }

  /** A reminder rings about a subject, whatever the clock says: early, late and twice are all the same to a case. */
  ring(caseId: Sending['caseId'], subject: string, process = 0): Promise<Answer | undefined> {
    const command = ringCommand(subject);
    if (!command) return Promise.resolve(undefined);
    const envelope = this.world.envelope({ kind: 'engine', name: 'ring' }, (revision) => ringCommandId(caseId, subject, revision));
    return this.world.send({ process, caseId, command, envelope });
  }

  async #send(sending: Sending): Promise<Answer> {
    const answer = await this.world.send(sending);
    this.#sent.push({ sending, answer });
    return answer;
  }

  async #something(inCase = this.random.pick(this.world.caseIds)): Promise<Sending | undefined> {
    const process = this.#anyProcess();
    const scene = await this.#look(inCase, process);
    const act = scene && this.#chosen(scene);
    if (!scene || !act) return undefined;
    const { command, actor, occurred } = act;
    return { process, caseId: scene.caseId, command, envelope: { ...this.world.envelope(actor), ...(occurred ? { occurred } : {}) } };
  }

  /** Nobody sees anything while a process dies or its store cannot be read. */
  async #look(caseId: Sending['caseId'] | undefined, process: number): Promise<Scene | undefined> {
    const state = caseId && (await this.world.state(caseId, process).catch(unlessPlanned));
    return state && Scene.of(state, this.world.clock.now(), this.random, () => this.world.newSecret());
  }

  /** Something there is an occasion for: what has none is passed over a few times. */
  #chosen(scene: Scene): Act | undefined {
    for (let tries = 0; tries < 6; tries += 1) {
      const act = this.#drawn().propose(scene);
      if (act) return act;
    }
    return undefined;
  }

  #drawn(): Doing {
    let left = this.random.next() * weights;
    for (const doing of doings) {
      left -= doing.weight;
      if (left < 0) return doing;
    }
    return doings[0] as Doing;
  }

  #anyProcess(): number {
    return this.random.below(this.world.processCount);
  }
}
