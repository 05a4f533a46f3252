/** What the EHR looks like, for apps that want to look alike (SMART App Launch, `smart_style_url`). */
export const smartStyle = {
  color_background: '#f4f6f5',
  color_error: '#a3261b',
  color_highlight: '#1d6a63',
  color_modal_backdrop: '#1c2b2a',
  color_success: '#2a6b3a',
  color_text: '#1c2b2a',
  dim_border_radius: '6px',
  dim_font_size: '14px',
  dim_spacing_size: '16px',
  font_family_body: "system-ui, 'Segoe UI', sans-serif",
  font_family_heading: "system-ui, 'Segoe UI', sans-serif",
} as const;
