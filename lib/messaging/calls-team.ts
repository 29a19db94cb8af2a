import type { BackState, InboxState, ParcelOf, Transfer, WrittenLetter } from '../team/back/types';
import type { MineNews, MineState } from '../team/mine/types';
import type { Announcement, TeamDraft, TeamNews, TeamState, TeamVersion, UsedToday } from '../team/state';
import type { EntryKey, Invite, Notice, Role, SpacePlace, SpaceSecret } from '../team/types';

/** Calls about the team's space; a part of `Calls`. */
export interface TeamCalls {
  'team.read': { args: Record<string, never>; value: TeamState };
  /**
   * An invite as it was pasted; `bad-request` with the detail `fault` (`InviteFault`) where it is none. `origins`: to be
   * asked for. `perHour`: requests that its storage allows all machines together; null: no limit is known.
   */
  'team.look': {
    args: { invite: string };
    value: { invite: Invite; origins: string[]; perHour: number | null };
  };
  /** Reads the space once before anything is kept; `team` with the detail `fault` (`TeamFault`) where that fails. */
  'team.join': { args: { invite: Invite; secret: SpaceSecret | null }; value: TeamState };
  /** `keep`: what came from it stays as this machine's own; else it goes. */
  'team.leave': { args: { keep: boolean }; value: TeamState };
  /** Looks now. `isDue`: only where its time has come: panels ask it every minute. */
  'team.check': { args: { isDue: boolean }; value: TeamState };
  /** A pack as one file; `url` is a `blob:` address of an extension tab. */
  'team.take': { args: { url: string }; value: TeamState };
  /** Newest first. */
  'team.news': { args: Record<string, never>; value: TeamNews[] };
  /** Versions whose news the agent has seen, notices (by id) that they confirm. */
  'team.seen': { args: { upTo: number; notices: string[] }; value: TeamState };
  /**
   * Those that are to be shown now, the ones to be confirmed first. Where notices are published from, those for others
   * are among them: `isForHere` tells.
   */
  'team.notices': {
    args: Record<string, never>;
    value: (Notice & { id: string; isConfirmed: boolean; isForHere: boolean })[];
  };
  /** Where this agent used a reply today. */
  'team.used': { args: { id: string }; value: UsedToday[] };
  /**
   * A new team with this machine's new key. `wrapped` is the text of the key's file, under the passphrase: the only
   * time that it is given out.
   */
  'team.create': {
    args: { name: string; person: string; place: SpacePlace; secret: SpaceSecret | null; passphrase: string };
    value: { state: TeamState; wrapped: string };
  };
  /** A key file of this team, for another machine: `bad-type` for none, `bad-request` for a wrong passphrase. */
  'team.takeKey': { args: { text: string; passphrase: string }; value: TeamState };
  /** This machine's own key, for a supervisor who adds it. `request` is what they paste. */
  'team.askKey': {
    args: { person: string; passphrase: string };
    value: { request: string; wrapped: string };
  };
  'team.addKey': { args: { request: string }; value: TeamState };
  /** By fingerprint. */
  'team.revokeKey': { args: { fingerprint: string }; value: TeamState };
  /** `readAt`: the address of the same folder on a web host or CDN, for those who only read; absent: where it is published. */
  'team.invite': { args: { role: Role; group: string; readAt?: string }; value: { text: string } };
  'team.draft': { args: Record<string, never>; value: TeamDraft };
  /**
   * `conflict` where another version has come since `base`: it has been merged here, and the draft is to be looked at
   * again. `except`: what stays a draft. `conflict` with the path `shown`: it has been changed here meanwhile.
   */
  'team.publish': {
    args: {
      base: number;
      reason: string;
      except: EntryKey[];
      validUntil: string | null;
      /** Nothing but these, with the sets and categories that they need and that are not published yet. */
      only?: EntryKey[];
      /** Of the draft that somebody has read: no other one is published. */
      shown?: TeamDraft['shown'];
    };
    value: { seq: number; state: TeamState };
  };
  /** What is here becomes what is published again, for these entries. */
  'team.discard': { args: { keys: EntryKey[] }; value: TeamDraft };
  /** Recalls and notices, at once and by themselves. */
  'team.announce': {
    args: { changes: Announcement[]; reason: string };
    value: { seq: number; state: TeamState };
  };
  /** Newest first. */
  'team.versions': { args: Record<string, never>; value: TeamVersion[] };
  /** What was in force at `seq`, as a new version. */
  'team.rollback': { args: { seq: number; reason: string }; value: { seq: number; state: TeamState } };
  /** The whole space as the text of one file, a piece from 0 at a time; `pieces` of them. */
  'team.file': { args: { piece: number }; value: { text: string; pieces: number; name: string } };
  'back.read': { args: Record<string, never>; value: BackState };
  /** Whether the machine's status goes by itself. */
  'back.agree': { args: { agreed: boolean }; value: BackState };
  /** As the agent has seen it; it goes with the next look. `bad-request` where the team wants no such letters. */
  'back.write': { args: { letters: WrittenLetter[] }; value: BackState };
  /** Of those that wait. */
  'back.drop': { args: { id: string }; value: BackState };
  /** Now. */
  'back.send': { args: Record<string, never>; value: BackState };
  /** All that wait, sealed, as the text of one file to be handed over; they go on waiting, as `saved`. */
  'back.file': { args: Record<string, never>; value: { text: string; name: string; letters: number } };
  /** What stands in a file has been handed over: it has gone. */
  'back.handed': { args: Record<string, never>; value: BackState };
  /** Looks into the space first where `isFresh`. */
  'inbox.read': { args: { isFresh: boolean }; value: InboxState };
  /** Letters as one file, at a `blob:` address of an extension tab; those that are here already are passed over. */
  'inbox.bring': { args: { url: string }; value: { state: InboxState; added: number } };
  'inbox.settle': { args: { id: string; done: boolean }; value: InboxState };
  /**
   * A proposal's words become those of its reply here, as a draft; `conflict`: the reply has another revision than the
   * one that was seen. `undoId`: see `library.undo`.
   */
  'inbox.adopt': {
    /** `alone`: the reply's other wordings and its translations, which say what was said before, go. */
    args: { id: string; revision: number; alone?: boolean };
    value: { replyId: string; undoId: string; state: InboxState };
  };
  /**
   * Into the space, sealed: `url` is a `blob:` address of an extension tab. Its bytes are kept here until all of them have
   * been read back and hold, so that it goes on after a restart.
   */
  'transfers.send': {
    args: {
      url: string;
      name: string;
      mime: string;
      of: ParcelOf;
    };
    value: Transfer;
  };
  /** What a letter names, out of the space; its bytes are then read from the database by whoever shows it. */
  'transfers.fetch': { args: { letter: string }; value: Transfer };
  'transfers.list': { args: Record<string, never>; value: Transfer[] };
  /** `go`: where it stood. `drop`: what lies in the space of it goes, too, as far as this machine put it there. */
  'transfers.steer': { args: { id: string; act: 'go' | 'stop' | 'drop' }; value: Transfer[] };
  /** The archivist's receipt for a case that came as a letter goes back to who sent it. */
  'transfers.answer': { args: { letter: string; receipt: string }; value: { sent: boolean } };
  'mine.read': { args: Record<string, never>; value: MineState };
  /** A new code: the only time that it is told but for `mine.code`. */
  'mine.create': { args: { device: string }; value: { code: string; state: MineState } };
  'mine.code': { args: Record<string, never>; value: { code: string } };
  /** By the code of another browser; `bad-request` for what is none. */
  'mine.join': { args: { code: string; device: string }; value: { state: MineState; news: MineNews } };
  /** `erase`: this browser's file in the space goes as well. */
  'mine.leave': { args: { erase: boolean }; value: MineState };
  'mine.exchange': { args: Record<string, never>; value: { state: MineState; news: MineNews } };
  /** As one file, encrypted with the code. */
  'mine.file': { args: Record<string, never>; value: { text: string; name: string } };
  'mine.bring': { args: { text: string }; value: { state: MineState; news: MineNews } };
}
