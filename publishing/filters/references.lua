-- Number chapters, sections, figures, tables and equations in one document; resolve `@fig-x` and the like.

local page = FORMAT:match("html") ~= nil
local words = { fig = "Figure", tbl = "Table", eq = "Equation", sec = "Section" }
local targets, appendices, open_references = {}, {}, false
local chapter, counts, appendix_count, chapter_count = "", {}, 0, 0

local function read_settings(meta)
  for _, id in ipairs(meta["appendix-sections"] or {}) do
    appendices[pandoc.utils.stringify(id)] = true
  end
  open_references = meta["open-references"] == true
end

-- A chapter's first header starts new counts; deeper headers count below it.
local function start_chapter(id)
  if appendices[id] then
    appendix_count = appendix_count + 1
    chapter = string.char(64 + appendix_count)
  else
    chapter_count = chapter_count + 1
    chapter = tostring(chapter_count)
  end
  return appendices[id] and "Appendix" or "Chapter"
end

local function section_number(header)
  local word = words.sec
  for level = header.level + 1, 6 do counts[level] = 0 end
  if header.level == 1 then
    counts = {}
    if header.classes:includes("unnumbered") then
      chapter = ""
      return word, ""
    end
    return start_chapter(header.identifier), chapter
  end
  if chapter == "" or header.classes:includes("unnumbered") then return word, "" end
  counts[header.level] = (counts[header.level] or 0) + 1
  local number = chapter
  for level = 2, header.level do number = number .. "." .. (counts[level] or 0) end
  return word, number
end

local function number_header(header)
  local word, number = section_number(header)
  local title = header.content:clone()
  if targets[header.identifier] then error("the label " .. header.identifier .. " is used twice") end
  targets[header.identifier] = { word = word, number = number, title = title }
  if not header.classes:includes("unnumbered") then header.classes:insert("unnumbered") end
  if number == "" then return header end
  local mark = header.level == 1 and "chapter-number" or "header-section-number"
  header.content:insert(1, pandoc.Space())
  header.content:insert(1, pandoc.Span(number, pandoc.Attr("", { mark })))
  return header
end

local function next_number(kind, id)
  counts[kind] = (counts[kind] or 0) + 1
  local number = chapter == "" and tostring(counts[kind]) or (chapter .. "." .. counts[kind])
  if targets[id] then error("the label " .. id .. " is used twice") end
  targets[id] = { word = words[kind], number = number }
  return number
end

local function captioned(kind, number, inlines)
  local mark = pandoc.Span(words[kind] .. " " .. number .. (#inlines > 0 and ":" or ""),
    pandoc.Attr("", { "float-number" }))
  local caption = pandoc.Inlines { mark }
  if #inlines > 0 then
    caption:insert(pandoc.Space())
    caption:extend(inlines)
  end
  return caption
end

local function float_kind(id)
  local kind = id:match("^(%a+)%-")
  return (kind == "fig" or kind == "tbl") and kind or nil
end

-- `alt` goes to the picture, or to the figure where the content is a live chart.
-- pandoc's typst writer drops it, so on paper the picture is written here.
local function picture_with(image, alt)
  image.attributes["fig-alt"] = nil
  if page then
    image.caption = pandoc.Inlines(alt)
    return image
  end
  local quoted = alt:gsub("\\", "\\\\"):gsub('"', '\\"')
  return pandoc.RawInline("typst", '#image("' .. image.src .. '", alt: "' .. quoted .. '")')
end

local function give_alt(figure, alt)
  if not alt then return figure end
  local pictures = 0
  figure = figure:walk { Image = function(image)
    pictures = pictures + 1
    return picture_with(image, alt)
  end }
  if pictures == 0 then figure.attributes["aria-label"] = alt end
  return figure
end

local function only_table(blocks)
  return #blocks == 1 and blocks[1].t == "Table" and blocks[1] or nil
end

local function number_div(div)
  local kind = float_kind(div.identifier)
  if not kind then return nil end
  local last = div.content[#div.content]
  local caption = pandoc.Inlines {}
  if last and last.t == "Para" and #div.content > 1 then
    caption = last.content
    div.content:remove(#div.content)
  end
  local number = next_number(kind, div.identifier)
  local full = captioned(kind, number, caption)
  local content = div.content
  while #content == 1 and content[1].t == "Div" and content[1].identifier == "" do content = content[1].content end
  local inner = only_table(content)
  if inner then
    inner.caption.long = pandoc.Blocks { pandoc.Plain(full) }
    inner.attr.identifier = div.identifier
    return inner, false
  end
  local alt = div.attributes["fig-alt"]
  div.attributes["fig-alt"] = nil
  local figure = pandoc.Figure(div.content, { long = { pandoc.Plain(full) } },
    pandoc.Attr(div.identifier, { "float-" .. kind }))
  return give_alt(figure, alt), false
end

local function number_figure(figure)
  local image
  figure:walk { Image = function(found) image = image or found end }
  local id = figure.identifier ~= "" and figure.identifier or (image and image.identifier or "")
  if float_kind(id) ~= "fig" then return nil end
  local caption = pandoc.utils.blocks_to_inlines(figure.caption.long)
  local alt = image and image.attributes["fig-alt"]
  figure.caption = { long = { pandoc.Plain(captioned("fig", next_number("fig", id), caption)) } }
  figure.identifier = id
  figure = figure:walk { Image = function(found) found.identifier = "" return found end }
  return give_alt(figure, alt), false
end

local function number_table(tbl)
  if float_kind(tbl.identifier) ~= "tbl" then return nil end
  local caption = pandoc.utils.blocks_to_inlines(tbl.caption.long)
  tbl.caption.long = { pandoc.Plain(captioned("tbl", next_number("tbl", tbl.identifier), caption)) }
  return tbl, false
end

-- `$$ ... $$ {#eq-x}`
local function number_equation(para)
  local last = para.content[#para.content]
  local id = last and last.t == "Str" and last.text:match("^{#(eq%-[%w-]+)}$")
  local math = para.content[1]
  if not id or math.t ~= "Math" then return nil end
  local number = next_number("eq", id)
  if page then
    return pandoc.Div({ pandoc.Plain(math), pandoc.Plain("(" .. number .. ")") }, pandoc.Attr(id, { "equation" }))
  end
  return pandoc.Div({ pandoc.RawBlock("typst", "#numbered-equation([(" .. number .. ")])["),
    pandoc.Plain(math), pandoc.RawBlock("typst", "]") }, pandoc.Attr(id))
end

-- References: after everything has its number.
local function reference(citation)
  local kind = citation.id:match("^(%a+)%-")
  if not words[kind] then return nil end
  local target = targets[citation.id]
  if not target then
    if open_references then return pandoc.Inlines { pandoc.Emph("?" .. citation.id) } end
    error("unresolved reference @" .. citation.id .. ": no chapter has this label")
  end
  local text = pandoc.Inlines {}
  if target.number == "" then
    text = target.title
  elseif citation.mode == "SuppressAuthor" then
    text:insert(pandoc.Str(target.number))
  else
    text:insert(pandoc.Str(target.word .. "\u{a0}" .. target.number))
  end
  local link = pandoc.Link(text, "#" .. citation.id, "", pandoc.Attr("", { "quarto-xref" }))
  local inlines = pandoc.Inlines(citation.prefix)
  if #inlines > 0 then inlines:insert(pandoc.Space()) end
  inlines:insert(link)
  inlines:extend(citation.suffix)
  return inlines
end

-- "@fig-x [@koren]" is one Cite of two citations: each gets what it is.
local function resolve(cite)
  local inlines, ours = pandoc.Inlines {}, 0
  for n, citation in ipairs(cite.citations) do
    local found = reference(citation)
    ours = ours + (found and 1 or 0)
    if n > 1 then
      inlines:extend(found and { pandoc.Str(","), pandoc.Space() } or { pandoc.Space() })
    end
    if not found and citation.mode == "AuthorInText" then citation.mode = "NormalCitation" end
    inlines:extend(found or pandoc.Inlines { pandoc.Cite({}, { citation }) })
  end
  if ours > 0 then return inlines end
end

return {
  { Meta = read_settings },
  { traverse = "topdown", Header = number_header, Div = number_div, Figure = number_figure,
    Table = number_table, Para = number_equation },
  { Cite = resolve },
}
