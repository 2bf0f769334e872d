import { agencies, membersOf } from '@throughline/invented-county';
import { isoDuration, type DeadlineId, type NoticeId } from '@throughline/kernel';
import { actorOf, doing, type Doing } from './scene';

/** A name of nothing there is, as a stale screen sends it. */
const gone = 'a-name-of-nothing';

export const onNotices: readonly Doing[] = [
  doing(5, (scene) => {
    const notices = Object.values(scene.opened.notices);
    const escalations = notices.filter(({ purpose, acknowledged }) => purpose === 'escalation' && !acknowledged);
    const notice = scene.random.pick(scene.random.chance(0.6) && escalations.length > 0 ? escalations : notices);
    const putOff = scene.random.pick([null, isoDuration('PT20M'), isoDuration('P3D')]) ?? null;
    const agency = agencies.find(({ agencyId }) => agencyId === notice?.agencyId);
    const told = agency && membersOf(agency).find(({ memberId }) => memberId === notice?.memberId);
    const noticeId = scene.random.chance(0.03) || !notice ? (gone as NoticeId) : notice.noticeId;
    const actor = agency && told && scene.random.chance(0.85) ? actorOf(agency, told) : scene.memberOf(agency ?? scene.own);
    return { command: { type: 'AcknowledgeNotice', data: { noticeId, putOff } }, actor };
  }),
  doing(3, (scene) => {
    const notices = Object.values(scene.opened.notices);
    const climbing = notices.filter(({ purpose }) => purpose === 'escalation');
    const notice = scene.random.pick(scene.random.chance(0.7) && climbing.length > 0 ? climbing : notices);
    return notice && { command: { type: 'RecordNoticeUndeliverable', data: { noticeId: notice.noticeId } }, actor: { kind: 'engine', name: 'notice-sender' } };
  }),
  doing(2, (scene) => {
    const miss = scene.random.pick(Object.values(scene.opened.misses));
    const deadlineId = scene.random.chance(0.05) || !miss ? (gone as DeadlineId) : miss.deadlineId;
    const actor = miss ? scene.holderOf(miss) : scene.knower();
    return { command: { type: 'AnswerMiss', data: { deadlineId, reason: 'waiting-on-survivor', ...scene.sealed('narrative') } }, actor };
  }),
  doing(1, (scene) => {
    const miss = scene.random.pick(Object.values(scene.opened.misses));
    return miss && { command: { type: 'AnnotateMiss', data: { deadlineId: miss.deadlineId, mark: 'clock-fault' } }, actor: { kind: 'engine', name: 'operator' } };
  }),
];
