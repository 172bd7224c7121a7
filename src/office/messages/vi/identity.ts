// Chữ của màn hình đăng nhập.
export const identity = {
  'signIn.title': 'Đăng nhập',
  'signIn.motto': 'Thông tin hợp tác xã thông suốt, kịp thời, chính xác',
  'signIn.email': 'Thư điện tử',
  'signIn.emailWrong': 'Nhập địa chỉ thư điện tử, ví dụ ten@coquan.vn',
  'signIn.password': 'Mật khẩu',
  'signIn.passwordMissing': 'Nhập mật khẩu',
  'signIn.submit': 'Đăng nhập',
  'signIn.public': 'Số liệu đã công bố, không cần đăng nhập',
  'signIn.help':
    'Chưa có tài khoản hoặc quên mật khẩu? Hãy liên hệ quản trị viên của Liên minh hợp tác xã nơi bạn làm việc.',
} as const;
