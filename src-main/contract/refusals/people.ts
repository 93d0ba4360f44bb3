import type { RefusalText } from './refusal-text.ts'

/** Signing in, PINs, and acts that take two people. */
export const people = {
  'pin.wrong': {
    zh: ['姓名和PIN码对不上', '请核对姓名，重新输入[；要先等{seconds}]'],
    en: ['Name and PIN do not go together', 'Check the name and enter the PIN again[, after waiting {seconds}]'],
    mayLack: ['seconds'],
  },
  'pin.wait': {
    zh: ['PIN码输错次数太多，现在还不能再试', '请等一会儿[（{seconds}）]再输入；忘了PIN码的，请另外两位工作人员一起重设'],
    en: [
      'There were too many wrong PINs, it is too early to try again',
      'Wait a while[ ({seconds})]; if the PIN is forgotten, two other members of the staff together let you set a new one',
    ],
  },
  'pin.too-easy': {
    zh: ['这个PIN码太容易猜到', '请不要用同一个数字或连着的数字，另想一个'],
    en: ['This PIN is too easy to guess', 'Take another one: not one digit repeated, not digits in a row'],
  },
  'pin.current': {
    zh: ['改自己的PIN码要先输入原来的', '请输入原来的PIN码；忘了的，请另外两位工作人员一起重设'],
    en: [
      'To change your own PIN, the old one is needed',
      'Enter it; if it is forgotten, two other members of the staff together let you set a new one',
    ],
  },
  'pin.keeper': {
    zh: ['给别人设PIN码，要负责的人在场[：{roles}]', '请他先登录，或由另外两个人一起确认，再请本人输入'],
    en: [
      'Somebody else’s PIN is set only with the right person present[: {roles}]',
      'Let them sign in first[ ({roles})], or let two others confirm together; then the person enters it',
    ],
  },
  'pin.two-others': {
    zh: [
      '这个人已经有PIN码，要换掉须本人以外的两个人一起办',
      '请另一位工作人员一起确认，再请本人输入新的；本人下次登录时会看到是谁换的',
    ],
    en: [
      'This person has a PIN already; replacing it takes two other people',
      'Let another member of the staff confirm too, then the person enters the new one; at their next sign-in they are told who replaced it',
    ],
    besides: ['person'],
  },
  'pin.too-few': {
    zh: [
      '这个人已经有PIN码，要换掉须本人以外的两个人一起办，这里另外设了PIN码的人不够[：{n}人]',
      '记得原来PIN码的，请本人登录后自己改；忘了的，请负责人或管理员先给别的工作人员设PIN码，人手不够的请选举办公室增派或更换人员，再两个人一起换',
    ],
    en: [
      'This person has a PIN already; replacing it takes two other people, and too few others here have a PIN[: {n}]',
      'Whoever knows the old PIN signs in and changes it; if it is forgotten, the lead or admin first sets a PIN for another member of the staff, or the office assigns another person; then two of them replace it together',
    ],
  },
  'pin.not-here': {
    zh: ['这个人不在这里工作[（{person}）]', '请核对姓名；人员有变动的，请选举办公室更正后下发'],
    en: ['This person does not work here[ ({person})]', 'Check the name; if staff has changed, the office sends a correction'],
  },
  'people.which-role': {
    zh: ['还不清楚您这次是哪个岗位[：{roles}]', '请选择一个岗位再登录'],
    en: ['It is not clear in which role you act[: {roles}]', 'Choose one role and sign in again'],
  },
  'people.second-needed': {
    zh: ['这一项要两个人一起办', '请另一位工作人员[（{roles}）]选择姓名，输入自己的PIN码一起确认'],
    en: ['This takes two people', 'Ask a second person[ ({roles})] to choose their name and enter their own PIN'],
  },
  'people.same-person': {
    zh: ['第二个人不能是您自己', '请另一位工作人员输入自己的PIN码'],
    en: ['The second person has to be somebody else', 'Ask another member of the staff to enter their own PIN'],
    besides: ['person'],
  },
  'people.second-role': {
    zh: ['这个人的岗位不能一起确认这一项[，要{roles}]', '请换一位工作人员确认'],
    en: ['This person’s role does not confirm this[, it takes: {roles}]', 'Ask somebody whose role does'],
    besides: ['person'],
    mayLack: ['person'],
  },
  'staff.constituency': {
    zh: ['没有这个选区[：{constituency}][，不能把{name}派去]', '请核对选区的编号'],
    en: ['There is no such constituency[: {constituency}][, so {name} cannot be sent there]', 'Check its code'],
  },
  'staff.role': {
    zh: ['[{name}的]岗位[“{role}”]不是那里的', '办公室的人用办公室的岗位，投票站的人用投票站的岗位，请改好再试'],
    en: [
      'The role[ {role}][ of {name}] is not one of that place',
      'Give office people roles of the office and station people roles of a station',
    ],
  },
  'staff.card': {
    zh: [
      '选民证号[{voter}]已经是工作人员[{other}]的[，不能再给{name}]',
      '一个人只登记一次，几个岗位写在一起；号写错了的，核对选民证号',
    ],
    en: [
      'The card[ {voter}] is that of somebody on the staff already[: {other}][, and cannot be {name}’s, too]',
      'One person is on the staff once, with all their roles; or check the card number',
    ],
  },
  'staff.unknown': {
    zh: ['工作人员里没有这个人[（{person}）]', '请核对是哪一位；可能已经不在岗了'],
    en: ['Nobody on the staff is called that[ ({person})]', 'Check who is meant; they may have left already'],
  },
  'staff.last-admin': {
    zh: ['这样一改，办公室就没有能登录的管理员了', '请先指定另一位管理员并让他在这台电脑上设好PIN码，再改这一位'],
    en: [
      'The office would be left without an administrator who can sign in',
      'Make somebody else one first, and have their PIN set on this computer',
    ],
  },
  'people.not-on-staff': {
    zh: ['这个人不是本站的工作人员[（{person}）]', '请从名单里选；新来的人不用选，直接填姓名和岗位'],
    en: [
      'This person does not serve at this station[ ({person})]',
      'Choose from the list; for whoever is new, give name and roles alone',
    ],
  },
  'people.comes-themselves': {
    zh: ['[{name}]不能给自己增加岗位', '请主持人和另一位监票人一起确认'],
    en: ['Nobody takes on a role by their own word[: {name}]', 'Let the lead and another overseer confirm it'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
