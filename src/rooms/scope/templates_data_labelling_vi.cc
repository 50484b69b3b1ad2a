#include "rooms/scope/template_texts.h"

namespace tandem::scope {

const std::string_view kDataLabellingVi = R"json({
"key": "data_labelling", "language": "vi", "title": "Gán nhãn dữ liệu",
"summary": "Ảnh, văn bản hoặc âm thanh được gán nhãn theo hướng dẫn, từng lô có đo chất lượng, trả theo đơn giá có mức trần.",
"price_model": "time_and_material",
"rates": [
  {"role": "Người gán nhãn", "party": "vendor", "unit": "hour"},
  {"role": "Người duyệt", "party": "vendor", "unit": "hour"},
  {"role": "Chuyên gia lĩnh vực", "party": "client", "unit": "hour"},
  {"role": "Trưởng nhóm bàn giao", "party": "vendor", "unit": "day"}],
"clauses": [
  {"kind": "objective", "title": "Nhãn đúng",
   "measure": "Độ chính xác của mỗi lô so với mẫu mù 500 mục do chuyên gia của khách hàng gán", "target": "ít nhất 98 % mỗi lô, không lớp nào dưới 95 %"},
  {"kind": "objective", "title": "Người gán nhãn thống nhất với nhau",
   "measure": "Hệ số alpha của Krippendorff trên 5 % mục do hai người gán độc lập", "target": "từ 0,85 trở lên trong mỗi lô"},
  {"kind": "objective", "title": "Đủ khối lượng đúng lúc huấn luyện",
   "measure": "Số mục được nghiệm thu", "target": "100.000 mục được nghiệm thu trước mốc cuối"},
  {"kind": "in_scope", "title": "Hướng dẫn có ví dụ và phản ví dụ cho từng lớp, luôn cập nhật"},
  {"kind": "in_scope", "title": "Chọn, đào tạo và sát hạch người gán nhãn"},
  {"kind": "in_scope", "title": "Gán nhãn, duyệt độc lập và sửa theo lô 10.000 mục"},
  {"kind": "in_scope", "title": "Báo cáo hằng tuần về khối lượng, chất lượng và câu hỏi"},
  {"kind": "out_of_scope", "title": "Thu thập dữ liệu và sự đồng ý của những người có trong đó"},
  {"kind": "out_of_scope", "title": "Huấn luyện và đánh giá mô hình"},
  {"kind": "out_of_scope", "title": "Mục mà hướng dẫn coi là không gán được; được báo lại và không tính tiền như nhãn"},
  {"kind": "assumption", "title": "Các mục được phép xử lý và không có nội dung gây hại cho người gán nhãn", "owner": "client",
   "text": "Nếu gặp nội dung như vậy, người gán dừng lại, mục được cách ly và khách hàng được báo ngay trong ngày."},
  {"kind": "assumption", "title": "Các lớp không đổi sau đợt thử", "owner": "client",
   "text": "Đổi lớp sau đó là một yêu cầu thay đổi, có tính ảnh hưởng lên các lô đã xong."},
  {"kind": "assumption", "title": "Người gán nhãn làm việc tại chỗ của nhà cung cấp hoặc trong máy từ xa đã khoá", "owner": "vendor",
   "text": "Không bản sao dữ liệu nào rời khỏi nền tảng."},
  {"kind": "dependency", "title": "10.000 mục đầu tiên theo định dạng đã thoả thuận", "owner": "client", "needed_after": 10},
  {"kind": "dependency", "title": "Bộ chuẩn vàng 1.000 mục do chuyên gia gán", "owner": "client", "needed_after": 14},
  {"kind": "dependency", "title": "Trả lời câu hỏi cách hiểu trong hai ngày làm việc", "owner": "client", "needed_after": 21},
  {"kind": "deliverable", "title": "Hướng dẫn gán nhãn", "owner": "vendor", "task": "guideline",
   "criteria": [
     {"statement": "Mỗi lớp có định nghĩa, năm ví dụ, ba phản ví dụ và quy tắc cho trường hợp nghi ngờ.", "check": "Danh mục kiểm tra, do chuyên gia lĩnh vực của khách hàng."},
     {"statement": "Hai chuyên gia chỉ đọc hướng dẫn đạt alpha từ 0,8 trở lên trên 200 mục mới.", "check": "Đo trước đợt thử."}]},
  {"kind": "deliverable", "title": "Lô thử", "owner": "vendor", "task": "pilot",
   "criteria": [
     {"statement": "1.000 mục đạt 95 % so với bộ chuẩn vàng.", "check": "Tính bằng chương trình hai bên đã thoả thuận."},
     {"statement": "Thời gian mỗi mục được báo cáo kèm phân bố và khớp ước lượng trong khoảng 20 %.", "check": "Dữ liệu xuất từ nền tảng."}]},
  {"kind": "deliverable", "title": "Các lô được nghiệm thu", "owner": "vendor", "task": "production",
   "text": "Mười lô 10.000 mục. Lô bị từ chối được sửa trong năm ngày làm việc, chi phí do nhà cung cấp chịu.",
   "criteria": [
     {"statement": "Lô đạt 98 % trên mẫu mù 500 mục của khách hàng.", "check": "Khách hàng chọn mẫu sau khi nhận."},
     {"statement": "Alpha của các mục gán hai lần từ 0,85 trở lên.", "check": "Hai bên cùng tính từ tệp được giao."},
     {"statement": "Tệp qua kiểm tra lược đồ và mỗi mục của đơn có đúng một lần.", "check": "Chương trình kiểm tra đã thoả thuận không báo lỗi."}]},
  {"kind": "deliverable", "title": "Báo cáo cuối và xoá dữ liệu", "owner": "vendor", "task": "closing",
   "criteria": [
     {"statement": "Báo cáo nêu chất lượng từng lớp, các điểm yếu đã biết và lịch sử của hướng dẫn.", "check": "Nhà khoa học dữ liệu của khách hàng đọc."},
     {"statement": "Mọi bản sao dữ liệu đã được xoá khỏi hệ thống của nhà cung cấp.", "check": "Giấy xác nhận xoá, kèm danh sách nơi lưu trữ."}]},
  {"kind": "milestone", "title": "Hướng dẫn được nghiệm thu", "task": "guideline_accepted", "margin_days": 4},
  {"kind": "milestone", "title": "Đợt thử đạt", "task": "pilot_passed", "margin_days": 7},
  {"kind": "milestone", "title": "Một nửa khối lượng được nghiệm thu", "task": "half", "margin_days": 10},
  {"kind": "milestone", "title": "Toàn bộ khối lượng được nghiệm thu", "task": "full", "margin_days": 14}],
"tasks": [
  {"key": "phase_setup", "name": "Chuẩn bị"},
  {"key": "guideline", "name": "Hướng dẫn và hội thảo", "level": 2, "estimate": ["5d", "8d", "14d"]},
  {"key": "guideline_accepted", "name": "Hướng dẫn được nghiệm thu", "level": 2, "milestone": true, "after": ["guideline"]},
  {"key": "platform", "name": "Nền tảng và quyền vào dữ liệu", "level": 2, "estimate": ["3d", "5d", "12d"]},
  {"key": "training", "name": "Đào tạo và sát hạch người gán nhãn", "level": 2, "estimate": ["4d", "5d", "9d"], "after": ["guideline_accepted"]},
  {"key": "pilot", "name": "Đợt thử", "level": 2, "estimate": ["4d", "5d", "8d"], "after": ["training", "platform"]},
  {"key": "pilot_passed", "name": "Đợt thử đạt", "level": 2, "milestone": true, "after": ["pilot"]},
  {"key": "phase_production", "name": "Sản xuất"},
  {"key": "first_half", "name": "Lô 1 đến 5", "level": 2, "estimate": ["20d", "25d", "38d"], "after": ["pilot_passed"]},
  {"key": "half", "name": "Một nửa khối lượng", "level": 2, "milestone": true, "after": ["first_half"]},
  {"key": "production", "name": "Lô 6 đến 10", "level": 2, "estimate": ["18d", "22d", "34d"], "after": ["half"]},
  {"key": "full", "name": "Toàn bộ khối lượng", "level": 2, "milestone": true, "after": ["production"]},
  {"key": "closing", "name": "Báo cáo và xoá dữ liệu", "level": 2, "estimate": ["3d", "5d", "8d"], "after": ["full"]}]
})json";

}  // namespace tandem::scope
