#include "rooms/scope/template_texts.h"

namespace tandem::scope {

const std::string_view kServiceDeskVi = R"json({
"key": "service_desk", "language": "vi", "title": "Bàn hỗ trợ dịch vụ thuê ngoài",
"summary": "Tiếp nhận, ổn định và vận hành hỗ trợ cấp một và cấp hai với phí duy trì hằng tháng.",
"price_model": "retainer",
"rates": [
  {"role": "Nhân viên hỗ trợ, ngoài giờ đã thoả thuận", "party": "vendor", "unit": "hour"},
  {"role": "Kỹ sư cao cấp, cho yêu cầu ngoài danh mục dịch vụ", "party": "vendor", "unit": "hour"}],
"clauses": [
  {"kind": "objective", "title": "Người dùng được giúp ngay",
   "measure": "Tỷ lệ cuộc gọi có người trả lời trong 30 giây, mỗi tháng", "target": "ít nhất 85 %"},
  {"kind": "objective", "title": "Phần lớn vấn đề được giải quyết ở lần liên hệ đầu",
   "measure": "Tỷ lệ sự cố do cấp một giải quyết mà không cần liên hệ lần hai, mỗi tháng", "target": "ít nhất 70 % từ tháng thứ ba"},
  {"kind": "objective", "title": "Sự cố được giải quyết đúng hạn",
   "text": "Đồng hồ chạy trong giờ dịch vụ và dừng khi phiếu chờ khách hàng.",
   "measure": "Tỷ lệ sự cố giải quyết đúng hạn: ưu tiên 1 trong 4 giờ, 2 trong 8 giờ, 3 trong 3 ngày", "target": "ít nhất 95 % mỗi mức ưu tiên, mỗi tháng"},
  {"kind": "objective", "title": "Người dùng hài lòng",
   "measure": "Điểm trung bình của câu hỏi sau mỗi phiếu, thang 1 đến 5, ít nhất 15 % trả lời", "target": "từ 4,4 trở lên, mỗi quý"},
  {"kind": "in_scope", "title": "Một đầu mối qua điện thoại, cổng và thư, 07:00–19:00 ngày làm việc",
   "text": "Sự cố ưu tiên 1 được nhận qua điện thoại suốt ngày đêm."},
  {"kind": "in_scope", "title": "Sự cố, yêu cầu dịch vụ và yêu cầu quyền trong danh mục dịch vụ"},
  {"kind": "in_scope", "title": "Kho tri thức: mỗi sự cố lặp lại có một bài mà hai bên đều dùng được"},
  {"kind": "in_scope", "title": "Báo cáo và họp dịch vụ hằng tháng; kế hoạch cải tiến hằng quý"},
  {"kind": "out_of_scope", "title": "Cấp ba: thay đổi ứng dụng và hạ tầng của khách hàng"},
  {"kind": "out_of_scope", "title": "Hỗ trợ tại chỗ ngoài hai địa điểm nêu trong danh mục dịch vụ"},
  {"kind": "out_of_scope", "title": "Mua thiết bị và giấy phép"},
  {"kind": "assumption", "title": "Khối lượng giữ trong khoảng 1.500 đến 2.200 phiếu mỗi tháng", "owner": "client",
   "text": "Nếu ngoài khoảng này hai tháng liền, hai bên xem lại giá và nhân sự."},
  {"kind": "assumption", "title": "Hệ thống phiếu vẫn là của khách hàng", "owner": "client",
   "text": "Người của nhà cung cấp làm việc trong đó; dữ liệu ở lại với khách hàng khi kết thúc."},
  {"kind": "assumption", "title": "Ít nhất một nửa nhân viên hỗ trợ ở lại từ một năm trở lên", "owner": "vendor"},
  {"kind": "dependency", "title": "Tài khoản và quyền cho mọi nhân viên hỗ trợ, theo tên từng người", "owner": "client", "needed_after": 21},
  {"kind": "dependency", "title": "Dữ liệu phiếu của 12 tháng gần nhất", "owner": "client", "needed_after": 7},
  {"kind": "dependency", "title": "Đầu mối cấp ba và thời gian phản hồi cho từng ứng dụng", "owner": "client", "needed_after": 28},
  {"kind": "deliverable", "title": "Kế hoạch chuyển giao và danh mục dịch vụ", "owner": "vendor", "task": "catalogue",
   "criteria": [
     {"statement": "Mỗi dịch vụ nêu giờ, mức ưu tiên, chỉ tiêu, đầu mối leo thang và những gì không gồm.", "check": "Quản lý dịch vụ hai bên duyệt theo danh mục kiểm tra."},
     {"statement": "Mười loại phiếu thường gặp nhất năm qua đều có dịch vụ.", "check": "So với phân tích dữ liệu phiếu."}]},
  {"kind": "deliverable", "title": "Kho tri thức", "owner": "vendor", "task": "knowledge",
   "criteria": [
     {"statement": "Có bài cho mỗi loại trong 100 loại phiếu thường gặp nhất.", "check": "Danh sách từ hệ thống phiếu, so từng loại."},
     {"statement": "Nhân viên không viết bài vẫn giải quyết được sự cố theo bài.", "check": "Mẫu 20 bài do khách hàng chọn."}]},
  {"kind": "deliverable", "title": "Bàn hỗ trợ đang vận hành", "owner": "vendor", "task": "parallel",
   "criteria": [
     {"statement": "Trong mười ngày làm việc chạy song song, mọi chỉ tiêu ưu tiên 1 và 2 đều đạt.", "check": "Báo cáo của hệ thống phiếu."},
     {"statement": "Mọi nhân viên hỗ trợ đã đạt khoá an ninh của khách hàng.", "check": "Chứng nhận, liệt kê theo tên."},
     {"statement": "Khi địa điểm của nhà cung cấp ngừng, dịch vụ được nối lại trong 60 phút.", "check": "Diễn tập có báo trước; đính kèm biên bản."}]},
  {"kind": "deliverable", "title": "Báo cáo dịch vụ hằng tháng", "owner": "vendor",
   "text": "Trước ngày làm việc thứ năm của tháng sau.",
   "criteria": [
     {"statement": "Nêu từng chỉ tiêu với giá trị, số phiếu đằng sau và từng lần không đạt.", "check": "Khách hàng tính lại hai giá trị từ dữ liệu gốc."},
     {"statement": "Mỗi chỉ tiêu không đạt có nguyên nhân và hành động với người phụ trách và ngày.", "check": "Đọc trong buổi họp hằng tháng."}]},
  {"kind": "deliverable", "title": "Kế hoạch kết thúc", "owner": "vendor", "task": "exit_plan",
   "criteria": [
     {"statement": "Nói rõ dịch vụ, tri thức và dữ liệu chuyển cho khách hàng hoặc bên thứ ba trong ba tháng như thế nào.", "check": "Bộ phận mua sắm và an ninh của khách hàng duyệt."}]},
  {"kind": "milestone", "title": "Danh mục được thống nhất", "task": "catalogue_agreed", "margin_days": 5},
  {"kind": "milestone", "title": "Bắt đầu vận hành", "task": "start", "margin_days": 14},
  {"kind": "milestone", "title": "Vận hành ổn định", "task": "stable", "margin_days": 21}],
"tasks": [
  {"key": "phase_transition", "name": "Chuyển giao"},
  {"key": "data", "name": "Phân tích dữ liệu phiếu", "level": 2, "estimate": ["4d", "5d", "9d"]},
  {"key": "catalogue", "name": "Danh mục dịch vụ", "level": 2, "estimate": ["6d", "10d", "16d"], "after": ["data"]},
  {"key": "catalogue_agreed", "name": "Danh mục được thống nhất", "level": 2, "milestone": true, "after": ["catalogue"]},
  {"key": "hiring", "name": "Tuyển người và thẩm tra an ninh", "level": 2, "estimate": ["15d", "20d", "40d"]},
  {"key": "access", "name": "Tài khoản và quyền", "level": 2, "estimate": ["3d", "5d", "15d"], "after": ["hiring"]},
  {"key": "knowledge", "name": "Chuyển giao tri thức", "level": 2, "estimate": ["12d", "15d", "25d"], "after": ["catalogue_agreed", "access"]},
  {"key": "parallel", "name": "Chạy song song", "level": 2, "estimate": ["10d", "10d", "15d"], "after": ["knowledge"]},
  {"key": "start", "name": "Bắt đầu vận hành", "level": 2, "milestone": true, "after": ["parallel"]},
  {"key": "phase_operation", "name": "Ổn định"},
  {"key": "early_life", "name": "Hỗ trợ giai đoạn đầu", "level": 2, "estimate": ["40d", "45d", "60d"], "after": ["start"]},
  {"key": "exit_plan", "name": "Kế hoạch kết thúc", "level": 2, "estimate": ["4d", "5d", "10d"], "after": ["start"]},
  {"key": "stable", "name": "Vận hành ổn định", "level": 2, "milestone": true, "after": ["early_life", "exit_plan"]}]
})json";

}  // namespace tandem::scope
