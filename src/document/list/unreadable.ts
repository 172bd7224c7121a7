// Vì sao không đọc được: the one error of reading a list file; its message is a Vietnamese sentence without the file's name.

export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
